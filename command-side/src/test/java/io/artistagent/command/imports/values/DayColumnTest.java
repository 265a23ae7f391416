package io.artistagent.command.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayColumnTest {

    private static final LocalDate FIRST = LocalDate.parse("2008-10-07");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-31",
                " 2024-05-31 ",
                "2024-05-31 00:00:00",
                "2024-05-31T00:00:00",
                "2024-05-31T00:00",
                "2024-05-31T00:00:00Z",
                "2024-05-31T00:00:00.000Z",
                "2024-05-31T00:00:00+00:00",
                "2024-05-31 00:00:00 UTC",
                "2024-05-31 00:00:00.000000",
                "2024-05-31T02:00:00+02:00",
                "2024-05-31 12:00:00 AM",
                "2024/05/31",
                "2024/5/31",
                "2024.05.31",
                "20240531",
                "31.05.2024",
                "31.5.2024",
                "31.05.24",
                "31.05.2024 00:00",
                "31/05/2024",
                "31/05/24",
                "31-05-2024",
                "05/31/2024",
                "5/31/2024",
                "5/31/24",
                "5/31/2024 0:00",
                "24/05/31",
                "May 31, 2024",
                "May 31st, 2024",
                "Fri, May 31, 2024",
                "31 May 2024",
                "31-May-2024",
                "31-May-24",
                "31 MAY 2024",
                "31. Mai 2024",
                "Freitag, 31. Mai 2024",
                "31 mai 2024",
                "31 de mayo de 2024",
                "2024年5月31日",
                "=\"2024-05-31\""
            })
    void common_date_formats_are_read(String text) {
        DayColumn column = column(text);

        assertThat(column.interpretation()).isEqualTo(Interpretation.YES);
        assertThat(column.read(text)).isEqualTo("2024-05-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n/a",
                "Total",
                "2024",
                "2024-05",
                "2024-02-30",
                "2024-13-01",
                "32/01/2024",
                "2008-10-06",
                "2026-12-01",
                "+2024-05-30",
                "2024-05-3O",
                "2024-05-31T18:20:00Z",
                "2024-05-31 12:00:00 PM",
                "2024-05-30T22:00:00Z",
                "2024-05-31T00:00:00+02:00",
                "31 Floreal 2024",
                "45443"
            })
    void a_text_that_is_not_a_valid_day_is_not_read(String text) {
        assertThat(column(text).read(text)).isNull();
    }

    @Test
    void one_unambiguous_value_determines_the_order() {
        assertThat(column("01/05/2024", "13/05/2024").read("01/05/2024")).isEqualTo("2024-05-01");
        assertThat(column("01/05/2024", "05/13/2024").read("01/05/2024")).isEqualTo("2024-01-05");
        assertThat(column("10/05/24", "10/31/24").read("10/05/24")).isEqualTo("2024-10-05");
    }

    @Test
    void a_future_day_is_not_a_valid_interpretation() {
        assertThat(column("05/12/2026").read("05/12/2026")).isEqualTo("2026-05-12");
    }

    @Test
    void a_column_with_days_up_to_twelve_only_is_ambiguous() {
        assertThat(column("05/05/2024", "01/05/2024", "02/05/2024").interpretation())
                .isEqualTo(new Interpretation.Unclear("01/05/2024", List.of("2024-05-01", "2024-01-05")));
        assertThat(column("05/05/2024", "06/06/2024").interpretation()).isEqualTo(Interpretation.YES);
    }

    @Test
    void dates_with_points_are_day_first() {
        assertThat(column("01.05.2024").read("01.05.2024")).isEqualTo("2024-05-01");
    }

    @Test
    void contradictory_values_are_reported() {
        assertThat(column("13/05/2024", "05/14/2024").interpretation())
                .isEqualTo(new Interpretation.Contradictory("13/05/2024", "05/14/2024"));
    }

    @Test
    void the_declared_order_resolves_ambiguity() {
        assertThat(new DayColumn(FIRST, LAST, DayOrder.DAY_FIRST).read("01/05/2024"))
                .isEqualTo("2024-05-01");
        assertThat(new DayColumn(FIRST, LAST, DayOrder.MONTH_FIRST).read("01/05/2024"))
                .isEqualTo("2024-01-05");
        assertThat(new DayColumn(FIRST, LAST, DayOrder.MONTH_FIRST).read("13/05/2024"))
                .isNull();
        assertThat(new DayColumn(FIRST, LAST, DayOrder.MONTH_FIRST).read("2024-05-13"))
                .isEqualTo("2024-05-13");
    }

    /** A column in any style is either read exactly or reported as ambiguous; it is never misread. */
    @Test
    void any_column_in_any_style_is_read_exactly_or_reported_as_ambiguous() {
        Random random = new Random(3);
        List<String> styles = List.of(
                "yyyy-MM-dd",
                "yyyy/MM/dd",
                "dd/MM/yyyy",
                "MM/dd/yyyy",
                "M/d/yy",
                "d/M/yy",
                "yy/MM/dd",
                "dd-MM-yyyy",
                "dd.MM.yyyy",
                "d MMM yyyy",
                "MMMM d, yyyy",
                "yyyyMMdd");
        int asked = 0;
        for (int run = 0; run < 20_000; run++) {
            DateTimeFormatter style =
                    DateTimeFormatter.ofPattern(styles.get(random.nextInt(styles.size())), Locale.ENGLISH);
            List<LocalDate> days = random.longs(1 + random.nextInt(30), FIRST.toEpochDay(), LAST.toEpochDay() + 1)
                    .mapToObj(LocalDate::ofEpochDay)
                    .toList();
            List<String> texts = days.stream().map(style::format).toList();
            DayColumn column = column(texts.toArray(String[]::new));
            if (column.interpretation() instanceof Interpretation.Yes) {
                assertThat(texts.stream().map(column::read)).as("%s", texts).containsExactlyElementsOf(days);
            } else {
                asked++;
            }
        }
        assertThat(asked).isBetween(1, 3_000);
    }

    private static DayColumn column(String... values) {
        DayColumn column = new DayColumn(FIRST, LAST, null);
        for (String value : values) {
            column.see(value);
        }
        return column;
    }
}
