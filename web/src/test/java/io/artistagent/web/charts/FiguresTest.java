package io.artistagent.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.frame.PageSamples;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void text_that_a_spreadsheet_would_run_as_a_formula_is_escaped() {
        assertThat(written("=1+1")).isEqualTo("'=1+1");
        assertThat(written("+49")).isEqualTo("'+49");
        assertThat(written("-3")).isEqualTo("'-3");
        assertThat(written("@sum")).isEqualTo("'@sum");
        assertThat(written("\t=1")).isEqualTo("'\t=1");
        assertThat(written("a=b")).isEqualTo("a=b");
    }

    @Test
    void a_negative_figure_stays_a_number() {
        assertThat(Csv.Cell.figure(-1240.0).written()).isEqualTo("-1240");
        assertThat(Csv.Cell.figure(-0.5).written()).isEqualTo("-0.5");
        assertThat(Csv.Cell.figure(0.0).written()).isEqualTo("0");
        assertThat(Csv.Cell.figure(null).written()).isEmpty();
    }

    @Test
    void text_with_commas_or_quotes_is_a_single_cell() {
        assertThat(written("Blau, vor \"Morgen\"")).isEqualTo("\"Blau, vor \"\"Morgen\"\"\"");
    }

    private static String written(String text) {
        return Csv.Cell.text(text).written();
    }

    @Test
    void a_period_is_requested_by_its_length_or_by_its_days() {
        assertThat(Period.named("7").days()).isEqualTo(7);
        assertThat(Period.named("365").days()).isEqualTo(365);
        assertThat(options("2026-11-01", "2026-11-20").query())
                .isEqualTo(new FigureQuery(
                        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20), null, "streams", "previous"));
        assertThat(Period.named("forever")).isEqualTo(Period.USUAL);
    }

    @Test
    void a_custom_period_is_shown_as_requested() {
        ChartOptions options = options("2026-11-01", "2026-11-20");
        assertThat(options.wrong()).isFalse();
        assertThat(options.period()).isEqualTo(Period.custom(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void a_custom_period_that_ends_before_it_begins_is_rejected() {
        ChartOptions options = options("2026-11-20", "2026-11-19");
        assertThat(options.period()).isEqualTo(Period.USUAL);
        assertThat(options.form().error("to")).isEqualTo("Choose a last day on or after the first day.");
        assertThat(options.form().get("from")).isEqualTo("2026-11-20");
    }

    @Test
    void a_custom_period_has_a_maximum_length() {
        assertThat(options("2020-01-01", "2023-01-04").wrong()).isFalse();
        assertThat(options("2020-01-01", "2023-01-05").form().error("from"))
                .isEqualTo("Choose a period of at most 1,100 days.");
    }

    @Test
    void missing_and_invalid_days_are_rejected() {
        assertThat(options(null, "2026-11-19").form().error("from")).isEqualTo("Choose a day between 1900 and 2100.");
        assertThat(options("2026-11-01", "soon").form().error("to")).isNotNull();
        assertThat(options("0001-01-01", "+999999999-12-31").form().errors()).hasSize(2);
    }

    @Test
    void unknown_parameters_give_the_defaults() {
        ChartOptions options = ChartOptions.of(
                new ChartOptions.Parameters("x", null, null, "fame", "x"),
                List.of("streams"),
                PageSamples.texts(Locale.UK));
        assertThat(options.metric()).isEqualTo("streams");
        assertThat(options.period()).isEqualTo(Period.USUAL);
        assertThat(options.compare()).isTrue();
    }

    private static ChartOptions options(@Nullable String from, @Nullable String to) {
        return ChartOptions.of(
                new ChartOptions.Parameters("custom", from, to, null, null),
                List.of("streams"),
                PageSamples.texts(Locale.UK));
    }

    @Test
    void a_day_without_figures_is_a_gap_in_the_line() {
        Sparkline sparkline = Sparkline.of(Arrays.asList(1.0, 2.0, null, 4.0, 3.0));
        assertThat(sparkline).isNotNull();
        assertThat(sparkline.path().chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void a_single_day_has_no_sparkline() {
        assertThat(Sparkline.of(List.of(1.0))).isNull();
    }
}
