package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.statistics.LabelDashboard.Waiting;
import io.artistagent.web.statistics.RosterOrder.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LabelDashboard BOARD = RosterSamples.board(List.of(), "behind==");

    @Test
    void a_column_header_reverses_the_current_order_or_starts_with_its_default_direction() {
        Roster page = roster(null, "-streams");

        assertThat(page.sorted(Column.STREAMS)).isEqualTo("/choose?sort=streams");
        assertThat(page.sorted(Column.NAME)).isEqualTo("/choose?sort=name");
        assertThat(page.sorted(Column.WAITING)).isEqualTo("/choose?sort=-waiting");
        assertThat(page.sorted(Column.REPORTED_TO)).isEqualTo("/choose?sort=reportedTo");
    }

    @Test
    void only_the_header_of_the_sorted_column_has_a_direction() {
        assertThat(roster(null, "-streams").direction(Column.STREAMS)).isEqualTo("descending");
        assertThat(roster(null, "name").direction(Column.NAME)).isEqualTo("ascending");
        assertThat(roster(null, "name").direction(Column.STREAMS)).isNull();
    }

    @Test
    void an_unknown_order_gives_the_default() {
        assertThat(roster(null, "fame").direction(Column.WAITING)).isEqualTo("descending");
        assertThat(roster(null, null).direction(Column.WAITING)).isEqualTo("descending");
    }

    @Test
    void every_address_keeps_the_search_text() {
        Roster page = roster("R&B ä", "name");

        assertThat(page.sorted(Column.NAME)).isEqualTo("/choose?sort=-name&q=R%26B%20%C3%A4");
        assertThat(page.next()).isEqualTo("/choose?sort=name&q=R%26B%20%C3%A4&cursor=behind%3D%3D");
        assertThat(page.beginning()).isEqualTo("/choose?sort=name&q=R%26B%20%C3%A4");
    }

    @Test
    void figures_are_outdated_after_a_week_except_those_of_a_retired_artist() {
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
