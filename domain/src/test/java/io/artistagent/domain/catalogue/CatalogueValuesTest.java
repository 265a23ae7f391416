package io.artistagent.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.Genre;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"USRC17607839", "US-RC1-76-07839", "us-rc1-76-07839", " USRC17607839 ", "US-RC176-07839"})
    void an_isrc_is_the_same_with_and_without_hyphens(String written) {
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
                "US RC1 76 07839",
                "US_RC17607839",
                "USRC1٧607839",
                "ÜSRC17607839",
                "ISRC US-RC1-76-07839"
            })
    void what_is_not_shaped_like_an_isrc_is_refused(String written) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Isrc(written))
                .withMessageStartingWith("An ISRC has two letters");
    }

    @Test
    void hyphens_anywhere_do_not_change_an_isrc() {
        var random = new Random(20261121);
        for (int i = 0; i < 1_000; i++) {
            var plain = "CHA12" + "%07d".formatted(random.nextInt(10_000_000));
            var at = random.nextInt(plain.length() + 1);
            assertThat(new Isrc(plain.substring(0, at) + "-" + plain.substring(at)))
                    .isEqualTo(new Isrc(plain));
        }
    }

    /** From GS1's public examples, bar codes on well-known goods, and the smallest digits. */
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
                " 6 291041 500213 "
            })
    void a_bar_code_with_its_check_digit_is_accepted(String digits) {
        assertThat(new Upc(digits)).hasToString(digits.replaceAll("[ -]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03600029145",
                "036000291453",
                "6291041500214",
                "62910415002130",
                "03600029145X",
                "٠٣٦٠٠٠٢٩١٤٥٢"
            })
    void a_wrong_bar_code_is_refused(String digits) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Upc(digits));
    }

    /** What the check digit is there for: one digit mistyped never passes. */
    @Test
    void one_wrong_digit_is_always_found() {
        for (var right : List.of("036000291452", "6291041500213")) {
            for (int at = 0; at < right.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != right.charAt(at)) {
                        var wrong = right.substring(0, at) + digit + right.substring(at + 1);
                        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Upc(wrong));
                    }
                }
            }
        }
    }

    @Test
    void a_upc_and_its_ean_are_both_right() {
        var random = new Random(20261121);
        for (int i = 0; i < 1_000; i++) {
            var first = "%011d".formatted(random.nextLong(100_000_000_000L));
            var right = IntStream.rangeClosed(0, 9)
                    .mapToObj(check -> first + check)
                    .filter(CatalogueValuesTest::isUpc)
                    .toList();
            assertThat(right).hasSize(1);
            assertThatNoException().isThrownBy(() -> new Upc("0" + right.getFirst()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "DE", " fr ", "rm", "he", "zu"})
    void a_language_is_an_iso_code(String code) {
        assertThat(new Language(code).code()).isEqualTo(code.strip().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "eng", "zz", "en-US", "e n", "iw", "in", "ji", "mo", "sh"})
    void what_is_no_language_is_refused(String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Language(code))
                .withMessage("A language is an ISO 639-1 code of two letters, for example en.");
    }

    @Test
    void a_track_lasts_from_a_second_to_a_day() {
        assertThat(new Duration(1_000).millis()).isEqualTo(1_000);
        assertThat(new Duration(86_400_000).millis()).isEqualTo(86_400_000);
        for (long wrong : new long[] {Long.MIN_VALUE, -1, 0, 999, 86_400_001, Long.MAX_VALUE}) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Duration(wrong));
        }
    }

    @Test
    void a_release_comes_out_between_1900_and_2100() {
        assertThatNoException().isThrownBy(() -> new ReleaseDate(LocalDate.of(1900, 1, 1)));
        assertThatNoException().isThrownBy(() -> new ReleaseDate(LocalDate.of(2100, 12, 31)));
        for (var wrong : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(2101, 1, 1), LocalDate.MIN, LocalDate.MAX)) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new ReleaseDate(wrong));
        }
    }

    @Test
    void a_title_has_at_most_200_characters_on_one_line() {
        assertThat(new Title(" Boat ").value()).isEqualTo("Boat");
        assertThat(new Title("a".repeat(200)).value()).hasSize(200);
        for (var wrong : List.of("", "a".repeat(201), "a\nb")) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Title(wrong));
        }
    }

    @Test
    void a_track_has_at_most_fifty_credits_and_repeats_none() {
        assertThat(credited(50).credits()).hasSize(50);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> credited(51))
                .withMessage("Name at most 50 credits.");
        var credit = new Credit(null, " Cleo ", CreditRole.COMPOSER);
        assertThat(credit.name()).isEqualTo("Cleo");
        assertThat(track(List.of(credit, credit)).credits()).containsExactly(credit);
    }

    private static boolean isUpc(String digits) {
        try {
            return new Upc(digits).digits().equals(digits);
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
                new Title("Boat"), null, new Duration(60_000), List.of(new Genre("pop")), null, true, null, credits);
    }
}
