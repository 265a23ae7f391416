package io.artistagent.web.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists are divided by days in UTC. */
class DayTest {

    @Test
    void a_list_is_divided_where_the_day_changes_and_keeps_its_order() {
        List<Instant> times = List.of(
                Instant.parse("2026-11-30T00:10:00Z"),
                Instant.parse("2026-11-29T23:50:00Z"),
                Instant.parse("2026-11-29T08:00:00Z"),
                Instant.parse("2026-11-30T00:00:00Z"));

        List<Day<Instant>> days = Day.of(times, time -> time);

        assertThat(days)
                .extracting(day -> Utc.date(times.get(times.indexOf(day.first()))))
                .containsExactly("2026-11-30", "2026-11-29", "2026-11-30");
        assertThat(days).flatExtracting(Day::items).isEqualTo(times);
    }

    @Test
    void items_whose_time_is_unknown_have_a_part_of_their_own() {
        assertThat(Day.of(List.of("a", "b"), item -> null))
                .singleElement()
                .satisfies(day -> assertThat(day.first()).isNull());
    }
}
