package io.artistagent.command.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,204   | 998    | 1204",
                "1.204   | 998    | 1204",
                "1'204   | 998    | 1204",
                "1’204   | 998    | 1204",
                "1 204   | 998    | 1204",
                "1\u00a0204 | 998 | 1204",
                "1\u202f204 | 998 | 1204",
                "1,204,377 | 1,000 | 1204377",
                "1.204.377 | 12  | 1204377",
                "12,34,567 | 12  | 1234567",
                "1204.0  | 998.0  | 1204",
                "1204,0  | 998,0  | 1204",
                "1204.00 | 998.00 | 1204",
                "1204.   | 998    | 1204",
                "1,204.00 | 998.00 | 1204",
                "1.204,00 | 998,00 | 1204",
                "1 204,0 | 998,0  | 1204",
                "1204.000 | 1.000 | 1204",
                "1,204   | 998.0  | 1204",
                "12.377  | 1204   | 12377",
                "1.204e3 | 7      | 1204",
                "  42\t  | 7      | 42",
                "=\"42\" | 7      | 42",
                "000     | 7      | 0"
            })
    void a_number_is_read_in_the_format_of_its_column(String text, String other, long number) {
        NumberColumn column = column(text, other);

        assertThat(column.interpretation()).isEqualTo(Interpretation.YES);
        assertThat(column.read(text)).isEqualTo(count(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1",
                "1.5",
                "1,5",
                "12 3",
                "1,2345",
                "1'20",
                "0x10",
                "١٢",
                "many",
                "1.204,377.5",
                "1,204.377,5",
                "0.204",
                "1.5e0",
                "1e99",
                "(12)",
                "99999999999999999999",
                "1 204'377"
            })
    void a_text_that_is_not_a_count_is_not_read(String text) {
        assertThat(column(text).read(text)).isEqualTo(new NumberColumn.Value.NoCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", "–", "—", "n/a", "N/A", "NA", "null", "None", "nan", "NaN", "#N/A", "#NV", ".", "<NA>",
                "\u00a0"
            })
    void a_missing_value_is_not_zero(String text) {
        assertThat(column(text).read(text)).isEqualTo(new NumberColumn.Value.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000,998", "2,000,12", "1.204,1377", "1,204,12377"})
    void an_ambiguous_column_is_reported(String values) {
        // The cells are separated by the last comma
        int cut = values.lastIndexOf(',');
        NumberColumn column = column(values.substring(0, cut), values.substring(cut + 1));

        assertThat(column.interpretation()).isInstanceOfSatisfying(Interpretation.Unclear.class, unclear -> {
            assertThat(unclear.value()).isEqualTo(values.substring(0, cut));
            assertThat(unclear.readings()).hasSize(2);
        });
    }

    @Test
    void contradictory_values_are_reported() {
        assertThat(column("1.204", "998.0").interpretation())
                .isEqualTo(new Interpretation.Contradictory("998.0", "1.204"));
        assertThat(column("1.204", "1,204").interpretation())
                .isEqualTo(new Interpretation.Contradictory("1.204", "1,204"));
        assertThat(column("1.204.377", "998.5").interpretation())
                .isEqualTo(new Interpretation.Contradictory("998.5", "1.204.377"));
    }

    @Test
    void the_declared_decimal_mark_resolves_ambiguity() {
        NumberColumn point = new NumberColumn(DecimalMark.POINT);
        NumberColumn comma = new NumberColumn(DecimalMark.COMMA);

        assertThat(point.read("1.000")).isEqualTo(count(1));
        assertThat(comma.read("1.000")).isEqualTo(count(1000));
        assertThat(comma.read("1.204,0")).isEqualTo(count(1204));
        assertThat(point.read("1.204,0")).isEqualTo(new NumberColumn.Value.NoCount());
        assertThat(point.read("1.204")).isEqualTo(new NumberColumn.Value.NoCount());
        assertThat(point.read("1204")).isEqualTo(count(1204));
    }

    @Test
    void a_number_in_scientific_notation_may_be_rounded_if_it_shows_fewer_digits_than_it_has() {
        for (String text : List.of("1.2E+03", "1.20E+03", "1.2e+03", "1,2E+03", "1.2e3")) {
            assertThat(column(text).read(text)).isEqualTo(new NumberColumn.Value.Count(1200, true));
        }
        assertThat(column("1e+05").read("1e+05")).isEqualTo(new NumberColumn.Value.Count(100_000, true));
        assertThat(column("1.204E+03").read("1.204E+03")).isEqualTo(count(1204));
        assertThat(column("1.20400E+03").read("1.20400E+03")).isEqualTo(count(1204));
        assertThat(column("0.00E+00").read("0.00E+00")).isEqualTo(count(0));
        assertThat(column("0E+05").read("0E+05")).isEqualTo(count(0));
        assertThat(WholeNumber.of("1.2E+05")).isEmpty();
    }

    @Test
    void a_single_number_is_read_if_it_is_unambiguous() {
        assertThat(WholeNumber.of("200000.0")).hasValue(200_000);
        assertThat(WholeNumber.of(" 1.204e3 ")).hasValue(1_204);
        assertThat(WholeNumber.of("1'204")).hasValue(1_204);
        assertThat(Stream.of("1.204", "1.000", "2e5", "1.5", "-1", "", "null").map(WholeNumber::of))
                .allMatch(number -> number.isEmpty());
    }

    /** A column in any style is either read exactly or reported as ambiguous; it is never misread. */
    @Test
    void any_column_in_any_style_is_read_exactly_or_reported_as_ambiguous() {
        Random random = new Random(5);
        int asked = 0;
        for (int run = 0; run < 20_000; run++) {
            DecimalFormat style = STYLES.get(random.nextInt(STYLES.size()));
            List<Long> numbers = random.longs(1 + random.nextInt(12), 0, 1L << (1 + random.nextInt(40)))
                    .boxed()
                    .toList();
            List<String> texts = numbers.stream().map(style::format).toList();
            NumberColumn column = column(texts.toArray(String[]::new));
            if (column.interpretation() instanceof Interpretation.Yes) {
                assertThat(texts.stream().map(column::read))
                        .as("%s", texts)
                        .containsExactlyElementsOf(
                                numbers.stream().map(NumberColumnTest::count).toList());
            } else {
                asked++;
            }
        }
        assertThat(asked).isBetween(1, 1_000);
    }

    private static final List<DecimalFormat> STYLES = Stream.of(
                    "0",
                    "#,##0",
                    "#.##0",
                    "# ##0",
                    "#'##0",
                    "0.0",
                    "#,##0.00",
                    "#.##0,0",
                    "# ##0,000",
                    "0.000",
                    "0,000")
            .map(NumberColumnTest::style)
            .toList();

    /** Creates a format from an example: the sign after # separates groups, and the sign after the first 0 precedes decimals. */
    private static DecimalFormat style(String example) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        boolean grouped = example.startsWith("#");
        if (grouped) {
            symbols.setGroupingSeparator(example.charAt(1));
        }
        String decimals = example.substring(example.indexOf('0') + 1);
        if (!decimals.isEmpty()) {
            symbols.setDecimalSeparator(decimals.charAt(0));
        }
        return new DecimalFormat(
                (grouped ? "#,##0" : "0") + (decimals.isEmpty() ? "" : "." + decimals.substring(1)), symbols);
    }

    private static NumberColumn column(String... values) {
        NumberColumn column = new NumberColumn(null);
        for (String value : values) {
            column.see(value);
        }
        return column;
    }

    private static NumberColumn.Value count(long number) {
        return new NumberColumn.Value.Count(number, false);
    }
}
