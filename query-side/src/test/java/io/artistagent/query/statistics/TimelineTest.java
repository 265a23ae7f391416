package io.artistagent.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

    @Test
    void an_additive_metric_is_summed_over_reported_days() {
        Timeline streams = Timeline.empty(Metric.STREAMS);
        streams.report(MONDAY, 5);
        streams.report(MONDAY.plusDays(6), 7);
        streams.report(MONDAY.plusDays(7), 1);
        assertThat(streams.over(WEEK)).isEqualTo(12);
        assertThat(streams.missing(WEEK)).isEqualTo(5);
    }

    @Test
    void a_level_is_that_of_the_last_reported_day() {
        Timeline followers = Timeline.empty(Metric.FOLLOWERS);
        followers.report(MONDAY, 500);
        followers.report(MONDAY.plusDays(2), 490);
        assertThat(followers.over(WEEK)).isEqualTo(490);
    }

    @Test
    void an_unreported_figure_is_null_and_not_zero() {
        Timeline streams = Timeline.empty(Metric.STREAMS);
        assertThat(streams.over(WEEK)).isNull();
        streams.report(MONDAY, 0);
        assertThat(streams.over(WEEK)).isZero();
        assertThat(streams.points(WEEK, Granularity.DAY))
                .startsWith(new Point(MONDAY, 0L, true), new Point(MONDAY.plusDays(1), null, false))
                .hasSize(7);
    }

    @Test
    void weeks_begin_on_monday_and_count_only_days_inside_the_period() {
        Timeline streams = Timeline.empty(Metric.STREAMS);
        for (int day = -3; day < 14; day++) {
            streams.report(MONDAY.plusDays(day), 1);
        }
        Period period = new Period(MONDAY.minusDays(1), MONDAY.plusDays(8));
        assertThat(streams.points(period, Granularity.WEEK))
                .containsExactly(
                        new Point(MONDAY.minusDays(7), 1L, true),
                        new Point(MONDAY, 7L, true),
                        new Point(MONDAY.plusDays(7), 2L, true));
    }

    @Test
    void months_have_their_calendar_length() {
        Timeline streams = Timeline.empty(Metric.STREAMS);
        LocalDate first = LocalDate.of(2028, 1, 31);
        for (int day = 0; day < 60; day++) {
            streams.report(first.plusDays(day), 1);
        }
        assertThat(streams.points(new Period(first, LocalDate.of(2028, 3, 1)), Granularity.MONTH))
                .containsExactly(
                        new Point(LocalDate.of(2028, 1, 1), 1L, true),
                        new Point(LocalDate.of(2028, 2, 1), 29L, true),
                        new Point(LocalDate.of(2028, 3, 1), 1L, true));
    }
}
