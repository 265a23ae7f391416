package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.statistics.LabelBoard.Waiting;
import io.artistagent.web.statistics.RosterOrder.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LabelBoard BOARD = RosterSamples.board(List.of(), "behind==");

    @Test
    void a_header_turns_its_own_order_around_and_begins_that_of_another_where_people_look_first() {
        Roster page = roster(null, "-streams");

        assertThat(page.sorted(Column.STREAMS)).isEqualTo("/choose?sort=streams");
        assertThat(page.sorted(Column.NAME)).isEqualTo("/choose?sort=name");
        assertThat(page.sorted(Column.WAITING)).isEqualTo("/choose?sort=-waiting");
        assertThat(page.sorted(Column.REPORTED_TO)).isEqualTo("/choose?sort=reportedTo");
    }

    @Test
    void the_header_of_the_order_says_its_direction_and_no_other_does() {
        assertThat(roster(null, "-streams").direction(Column.STREAMS)).isEqualTo("descending");
        assertThat(roster(null, "name").direction(Column.NAME)).isEqualTo("ascending");
        assertThat(roster(null, "name").direction(Column.STREAMS)).isNull();
    }

    @Test
    void an_order_that_does_not_exist_is_the_usual_one() {
        assertThat(roster(null, "fame").direction(Column.WAITING)).isEqualTo("descending");
        assertThat(roster(null, null).direction(Column.WAITING)).isEqualTo("descending");
    }

    @Test
    void every_address_keeps_what_is_searched_for() {
        Roster page = roster("R&B ä", "name");

        assertThat(page.sorted(Column.NAME)).isEqualTo("/choose?sort=-name&q=R%26B%20%C3%A4");
        assertThat(page.next()).isEqualTo("/choose?sort=name&q=R%26B%20%C3%A4&cursor=behind%3D%3D");
        assertThat(page.beginning()).isEqualTo("/choose?sort=name&q=R%26B%20%C3%A4");
    }

    @Test
    void figures_are_old_after_a_week_and_those_of_a_retired_artist_never() {
        Roster page = roster(null, null);

        assertThat(page.old(RosterSamples.artist("1", "A", RosterSamples.TODAY.minusDays(7), 20, List.of(), NOTHING)))
                .isZero();
        assertThat(page.old(RosterSamples.artist("1", "A", RosterSamples.TODAY.minusDays(8), 20, List.of(), NOTHING)))
                .isEqualTo(8);
        assertThat(page.old(RosterSamples.artist("1", null, RosterSamples.TODAY.minusDays(90), 0, List.of(), NOTHING)))
                .isZero();
        assertThat(page.old(RosterSamples.artist("1", "A", null, 0, List.of(), NOTHING)))
                .isZero();
    }

    private static final Waiting NOTHING = new Waiting(0, 0);

    private static Roster roster(@Nullable String q, @Nullable String sort) {
        return new Roster(BOARD, null, q, RosterOrder.of(sort), null, RosterSamples.TODAY);
    }
}
