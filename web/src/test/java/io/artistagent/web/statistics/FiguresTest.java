package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_cell_that_a_spreadsheet_would_compute_is_marked_as_text() {
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.cell("+49")).isEqualTo("'+49");
        assertThat(Csv.cell("-3")).isEqualTo("'-3");
        assertThat(Csv.cell("@sum")).isEqualTo("'@sum");
        assertThat(Csv.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.cell("a=b")).isEqualTo("a=b");
    }

    @Test
    void a_cell_with_commas_or_quotes_is_one_cell() {
        assertThat(Csv.cell("Blau, vor \"Morgen\"")).isEqualTo("\"Blau, vor \"\"Morgen\"\"\"");
    }

    @Test
    void a_period_ends_on_the_last_day_that_has_figures() {
        LocalDate last = LocalDate.of(2026, 11, 20);
        assertThat(Period.of("7", null, null).until(last).from()).isEqualTo(LocalDate.of(2026, 11, 14));
        assertThat(Period.of("365", null, null).until(last).from()).isEqualTo(LocalDate.of(2025, 11, 21));
    }

    @Test
    void a_period_that_makes_no_sense_becomes_the_usual_one() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(Period.of("custom", day, day.minusDays(1)).name()).isEqualTo("28");
        assertThat(Period.of("forever", null, null).name()).isEqualTo("28");
        assertThat(Period.of(null, null, null).name()).isEqualTo("28");
        assertThat(Period.of("custom", day.minusYears(90), day).from()).isAfter(day.minusYears(4));
    }

    @Test
    void a_day_without_figures_is_a_gap_in_the_line() {
        Spark spark = Spark.of(Arrays.asList(1.0, 2.0, null, 4.0, 3.0));
        assertThat(spark).isNotNull();
        assertThat(spark.path().chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void one_day_makes_no_line() {
        assertThat(Spark.of(List.of(1.0))).isNull();
    }
}
