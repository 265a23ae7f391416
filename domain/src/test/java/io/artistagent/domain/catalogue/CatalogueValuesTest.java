package io.artistagent.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.Genre;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USRC17607839",
                "US-RC1-76-07839",
                "us-rc1-76-07839",
                " USRC17607839 ",
                "US-RC176-07839",
                "US RC1 76 07839",
                "US\u2011RC1\u201176\u201107839",
                "ISRC US-RC1-76-07839"
            })
    void an_isrc_is_the_same_however_its_groups_are_separated(String written) {
        assertThat(new Isrc(written)).isEqualTo(new Isrc("USRC17607839")).hasToString("USRC17607839");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "USRC1760783",
                "USRC176078399",
                "1SRC17607839",
                "USRC1760783A",
                "US_RC17607839",
                "USRC1٧607839",
                "ÜSRC17607839",
                "UſRC17607839",
                "USRC17607839 US-RC1-76-07839"
            })
    void a_malformed_isrc_is_rejected(String written) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Isrc(written))
                .withMessageStartingWith("Enter an ISRC of two letters");
    }

    @Test
    void hyphens_anywhere_do_not_change_an_isrc() {
        Random random = new Random(20261121);
        for (int i = 0; i < 1_000; i++) {
            String plain = "CHA12" + "%07d".formatted(random.nextInt(10_000_000));
            int at = random.nextInt(plain.length() + 1);
            assertThat(new Isrc(plain.substring(0, at) + "-" + plain.substring(at)))
                    .isEqualTo(new Isrc(plain));
        }
    }

    /** GS1's public examples, barcodes of well-known goods, and the smallest numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "036000291452",
                "614141000036",
                "012345678905",
                "4006381333931",
                "6291041500213",
                "9501101530003",
                "5901234123457",
                "0-36000-29145-2",
                " 6 291041 500213 ",
                "00810121774182",
                "04971850934912",
                "1 061 4141 00041 5"
            })
    void a_upc_with_a_correct_check_digit_is_accepted(String digits) {
        String plain = digits.replaceAll("[ -]", "");
        assertThat(new Upc(digits)).hasToString("0".repeat(14 - plain.length()) + plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03600029145",
                "036000291453",
                "6291041500214",
                "62910415002130",
                "000036000291452",
                "96385074",
                "000000000000",
                "0000000000000",
                "00000000000000",
                "03600029145X",
                "٠٣٦٠٠٠٢٩١٤٥٢"
            })
    void an_invalid_upc_is_rejected(String digits) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Upc(digits));
    }

    /** The purpose of the check digit: a single mistyped digit is never accepted. */
    @Test
    void a_single_wrong_digit_is_always_detected() {
        for (String right : List.of("036000291452", "6291041500213")) {
            for (int at = 0; at < right.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != right.charAt(at)) {
                        String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Upc(wrong));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"036000291452", "0036000291452", "00036000291452", "0 0036000 29145 2"})
    void the_forms_of_one_product_number_are_equal(String digits) {
        assertThat(new Upc(digits)).isEqualTo(new Upc("036000291452")).hasToString("00036000291452");
    }

    @Test
    void a_upc_and_its_ean_are_both_valid() {
        Random random = new Random(20261121);
        for (int i = 0; i < 1_000; i++) {
            String first = "%011d".formatted(random.nextLong(100_000_000_000L));
            List<String> right = IntStream.rangeClosed(0, 9)
                    .mapToObj(check -> first + check)
                    .filter(CatalogueValuesTest::isUpc)
                    .toList();
            assertThat(right).hasSize(1);
            assertThat(new Upc("0" + right.getFirst())).isEqualTo(new Upc(right.getFirst()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "DE", " fr ", "rm", "he", "zu"})
    void a_language_is_an_iso_code(String code) {
        assertThat(new Language(code).code()).isEqualTo(code.strip().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "eng", "zz", "en-US", "e n", "iw", "in", "ji", "mo", "sh"})
    void anything_else_is_rejected_as_a_language(String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Language(code))
                .withMessage("Enter a two-letter ISO 639-1 code, for example en.");
    }

    @Test
    void a_track_lasts_from_a_second_to_a_day() {
        assertThat(new Duration(1_000).millis()).isEqualTo(1_000);
        assertThat(new Duration(86_400_000).millis()).isEqualTo(86_400_000);
        for (long wrong : new long[] {Long.MIN_VALUE, -1, 0, 999, 86_400_001, Long.MAX_VALUE}) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Duration(wrong));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-034.524.680-1", "t0345246801", "T 034 524 680 1", "ISWC T-034.524.680-1"})
    void an_iswc_is_the_same_however_its_groups_are_separated(String written) {
        assertThat(new Iswc(written)).hasToString("T0345246801");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "0345246801", "T-034.524.680-2", "T-034.524.681-1", "U0345246801", "T03452468011"})
    void an_invalid_iswc_is_rejected(String written) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Iswc(written));
    }

    @Test
    void the_length_of_an_identifier_is_checked_before_it_is_parsed() {
        String padding = "-".repeat(1_000_000);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Isrc("USRC17607839" + padding));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Iswc("T0345246801" + padding));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Upc("036000291452" + padding));
    }

    @ParameterizedTest
    @CsvSource({
        "1999,       YEAR,  1999-01-01, 1999-12-31",
        "1999-05,    MONTH, 1999-05-01, 1999-05-31",
        "2024-02,    MONTH, 2024-02-01, 2024-02-29",
        "2001-05-04, DAY,   2001-05-04, 2001-05-04",
        "1889-01-01, DAY,   1889-01-01, 1889-01-01",
        "1860,       YEAR,  1860-01-01, 1860-12-31",
        "2100-12-31, DAY,   2100-12-31, 2100-12-31"
    })
    void a_release_date_is_a_day_a_month_or_a_year(
            String written, ReleaseDate.Precision precision, LocalDate first, LocalDate last) {
        ReleaseDate date = new ReleaseDate(written);
        assertThat(date).hasToString(written);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000",
                "0000-00-00",
                "1859-12-31",
                "2101",
                "2101-01-01",
                "99",
                "19990",
                "2001-13",
                "2001-00",
                "2001-02-30",
                "2001-5",
                "2001-05-4",
                "2001/05/04",
                "2001-05-04T00:00",
                "+2001",
                "٢٠٠١",
                "2001-05-04-04"
            })
    void anything_else_is_rejected_as_a_release_date(String written) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ReleaseDate(written))
                .withMessageStartingWith("Enter a ");
    }

    @Test
    void a_title_has_at_most_1000_characters_on_one_line() {
        assertThat(new Title(" Boat ").value()).isEqualTo("Boat");
        assertThat(new Title("a".repeat(1_000)).value()).hasSize(1_000);
        for (String wrong : List.of("", "a".repeat(1_001), "a\nb")) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Title(wrong));
        }
    }

    @Test
    void a_track_has_at_most_fifty_distinct_credits() {
        assertThat(credited(50).credits()).hasSize(50);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> credited(51))
                .withMessage("Enter at most 50 credits.");
        Credit credit = new Credit(null, " Cleo ", CreditRole.COMPOSER);
        assertThat(credit.name()).isEqualTo("Cleo");
        assertThat(track(List.of(credit, credit)).credits()).containsExactly(credit);
    }

    private static boolean isUpc(String digits) {
        try {
            return new Upc(digits).digits().endsWith(digits);
        } catch (InvalidValue wrong) {
            return false;
        }
    }

    private static TrackDetails credited(int names) {
        return track(IntStream.range(0, names)
                .mapToObj(i -> new Credit(null, "Singer " + i, CreditRole.PERFORMER))
                .toList());
    }

    private static TrackDetails track(List<Credit> credits) {
        return new TrackDetails(
                new Title("Boat"),
                null,
                null,
                new Duration(60_000),
                List.of(new Genre("pop")),
                null,
                true,
                List.of(),
                credits);
    }
}
