package io.artistagent.ml.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.statistics.DayFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportedReachTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final ReportedReach nothing = ReportedReach.nothing(new UUID(1, 1), FeatureRows.NO_TRACK);

    @Test
    void unreported_figures_are_null_and_not_zero() {
        ReportedReach reach = nothing.with(List.of(day(0, null, null)));

        assertThat(reach).isEqualTo(nothing);
        assertThat(reach.streams()).isNull();
        assertThat(reach.monthlyListeners()).isNull();
    }

    @Test
    void the_last_28_days_are_added_up() {
        ReportedReach reach = nothing.with(
                IntStream.range(0, 40).mapToObj(day -> day(day, 10L, null)).toList());

        assertThat(reach.streams()).isEqualTo(280);
        assertThat(reach.streamsByDay())
                .hasSize(28)
                .containsKey(FIRST.plusDays(12))
                .doesNotContainKey(FIRST.plusDays(11));
    }

    @Test
    void a_later_report_of_a_day_wins() {
        ReportedReach reach =
                nothing.with(List.of(day(0, 10L, 100L), day(1, 20L, 200L))).with(List.of(day(1, 5L, 150L)));

        assertThat(reach.streams()).isEqualTo(15);
        assertThat(reach.monthlyListeners()).isEqualTo(150);
    }

    @Test
    void monthly_listeners_are_those_of_the_last_day_even_if_an_earlier_day_arrives_later() {
        ReportedReach reach = nothing.with(List.of(day(5, null, 500L))).with(List.of(day(1, null, 100L)));

        assertThat(reach.monthlyListeners()).isEqualTo(500);
        assertThat(reach.listenersDay()).isEqualTo(FIRST.plusDays(5));
    }

    private static DayFigures day(int day, Long streams, Long monthlyListeners) {
        return new DayFigures(FIRST.plusDays(day), streams, null, monthlyListeners, null, null, null, null, null);
    }
}
