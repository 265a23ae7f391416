package io.artistagent.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.statistics.OverviewSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page says once what applies to all of its figures. */
class ChartViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void figures_are_incomparable_if_none_of_them_can_be_compared() {
        ChartView chartView = chartView(List.of(figure(5.0, "tooFewDays"), figure(null, "tooFewDays")), 5.0);
        assertThat(chartView.incomparable()).isTrue();
        assertThat(chartView.compared()).isFalse();
    }

    @Test
    void one_comparable_figure_is_enough_for_a_comparison() {
        ChartView chartView = chartView(List.of(figure(5.0, "tooFewDays"), figure(7.0, "compared")), 5.0);
        assertThat(chartView.incomparable()).isFalse();
        assertThat(chartView.compared()).isTrue();
    }

    @Test
    void a_period_is_empty_only_if_neither_figures_nor_chart_have_values() {
        assertThat(chartView(List.of(figure(null, "tooFewDays")), null).isEmpty())
                .isTrue();
        assertThat(chartView(List.of(figure(3.0, "tooFewDays")), null).isEmpty())
                .isFalse();
        assertThat(chartView(List.of(figure(null, "tooFewDays")), 0.0).isEmpty())
                .isFalse();
    }

    @Test
    void a_single_day_is_not_drawn_as_a_line() {
        assertThat(chartView(List.of(figure(5.0, "compared")), 5.0).drawn()).isFalse();
    }

    @Test
    void a_custom_period_ends_today_at_the_latest() {
        ChartOptions options = OverviewSamples.options("custom", "2026-11-01", "2026-12-24", true);
        assertThat(options.period().to())
                .isEqualTo(LocalDate.ofInstant(PageSamples.texts(Locale.UK).now(), java.time.ZoneOffset.UTC));
        assertThat(OverviewSamples.options("custom", "2026-12-01", "2026-12-24", true)
                        .period()
                        .to())
                .isEqualTo(LocalDate.of(2026, 12, 24));
    }

    private static Figure figure(@Nullable Double value, String comparison) {
        return new Figure("streams", value, null, comparison, null, 0);
    }

    private static ChartView chartView(List<Figure> figures, @Nullable Double value) {
        List<Stats.Series> line =
                List.of(new Stats.Series("total", null, List.of(new Stats.Point(DAY, value, value != null))));
        Stats chart = new Stats("streams", DAY, DAY, line, new Stats.Previous(DAY, DAY, line));
        return new ChartView(
                "/here",
                OverviewSamples.options(null, null, null, true),
                DAY,
                DAY,
                DAY.minusDays(1),
                DAY.minusDays(1),
                DAY,
                DAY,
                figures,
                chart,
                List.of());
    }
}
