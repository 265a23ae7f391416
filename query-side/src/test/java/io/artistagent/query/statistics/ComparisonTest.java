package io.artistagent.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.query.statistics.Comparison.Outcome;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 24);
    private static final Period PERIOD = new Period(FIRST, FIRST.plusDays(27));

    @Test
    void days_missing_on_either_side_are_left_out_on_both_and_the_basis_says_so() {
        Timeline streams = line(Metric.STREAMS, day -> day != -27 && day != 3, day -> day < 0 ? 10 : 15);
        Comparison comparison = Comparison.of(streams, PERIOD, null);
        assertThat(comparison.outcome()).isEqualTo(Outcome.COMPARED);
        assertThat(comparison.missingDays()).isEqualTo(2);
        Change change = Objects.requireNonNull(comparison.change());
        assertThat(change.absolute()).isEqualTo(26 * 5);
        assertThat(change.ratio()).isEqualTo(0.5);
        assertThat(change.basis())
                .isEqualTo(new ComparisonBasis(FIRST, PERIOD.to(), FIRST.minusDays(28), FIRST.minusDays(1), 26));
    }

    @Test
    void a_basis_names_the_first_and_the_last_comparable_day() {
        Timeline streams = line(Metric.STREAMS, day -> day >= -20, day -> 10);
        ComparisonBasis basis = Objects.requireNonNull(
                        Comparison.of(streams, PERIOD, null).change())
                .basis();
        assertThat(basis)
                .isEqualTo(new ComparisonBasis(
                        FIRST.plusDays(8), PERIOD.to(), FIRST.minusDays(20), FIRST.minusDays(1), 20));
    }

    @Test
    void a_track_that_came_out_within_the_previous_period_is_new_and_not_declining() {
        // Its first week, 29,180 streams, is at the end of the previous period; a comparison would show a decline
        Timeline streams = line(Metric.STREAMS, day -> day >= -7, day -> day < 0 ? 4_168 : 1_241);
        assertThat(streams.over(PERIOD)).isEqualTo(34_748);
        Comparison comparison = Comparison.of(streams, PERIOD, FIRST.minusDays(7));
        assertThat(comparison.outcome()).isEqualTo(Outcome.NEW);
        assertThat(comparison.change()).isNull();
    }

    @Test
    void a_track_that_came_out_on_the_first_day_of_the_previous_period_is_compared() {
        Timeline streams = line(Metric.STREAMS, day -> true, day -> 10);
        assertThat(Comparison.of(streams, PERIOD, FIRST.minusDays(28)).outcome())
                .isEqualTo(Outcome.COMPARED);
        assertThat(Comparison.of(streams, PERIOD, FIRST.minusDays(27)).outcome())
                .isEqualTo(Outcome.NEW);
    }

    @Test
    void fewer_than_half_of_the_days_are_not_compared() {
        Timeline half = line(Metric.STREAMS, day -> day >= -14, day -> 10);
        assertThat(Comparison.of(half, PERIOD, null).outcome()).isEqualTo(Outcome.COMPARED);
        Timeline less = line(Metric.STREAMS, day -> day >= -13, day -> 10);
        assertThat(Comparison.of(less, PERIOD, null)).isEqualTo(new Comparison(Outcome.TOO_FEW_DAYS, null, 15));
        assertThat(Comparison.of(Timeline.empty(Metric.STREAMS), PERIOD, null).change())
                .isNull();
    }

    @Test
    void levels_are_compared_on_the_last_comparable_day() {
        // Followers are not reported on the last day of the period, so that day is not compared
        Timeline followers = line(Metric.FOLLOWERS, day -> day != 27, day -> 1_000 + day);
        Change change =
                Objects.requireNonNull(Comparison.of(followers, PERIOD, null).change());
        assertThat(change.absolute()).isEqualTo(28);
        assertThat(change.basis())
                .isEqualTo(new ComparisonBasis(
                        PERIOD.to().minusDays(1), PERIOD.to().minusDays(1), FIRST.minusDays(2), FIRST.minusDays(2), 1));
    }

    @Test
    void a_change_from_a_tiny_figure_has_no_ratio() {
        ComparisonBasis basis = new ComparisonBasis(FIRST, FIRST, FIRST.minusDays(1), FIRST.minusDays(1), 1);
        assertThat(Change.of(6, 2, basis)).isEqualTo(new Change(4, null, basis));
        assertThat(Change.of(12, 10, basis)).isEqualTo(new Change(2, 0.2, basis));
    }

    /** Days are counted from the start of the period; -28 is the first day of the previous period. */
    private static Timeline line(Metric metric, IntPredicate reported, IntToLongFunction value) {
        Timeline line = Timeline.empty(metric);
        for (int day = -28; day < 28; day++) {
            if (reported.test(day)) {
                line.report(FIRST.plusDays(day), value.applyAsLong(day));
            }
        }
        return line;
    }
}
