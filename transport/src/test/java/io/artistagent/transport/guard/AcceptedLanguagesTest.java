package io.artistagent.transport.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only existing languages and regions remain in Accept-Language. */
class AcceptedLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-CH, de;q=0.9, en;q=0.8 | de-CH,de;q=0.9,en;q=0.8",
                "en-GB-oxendict | en-GB",
                "zh-Hant-TW | zh-TW",
                "en-XX | en",
                "EN-gb | en-GB",
                "xx-YY, fr | fr",
                "en-GB-aaaaaaaa-bbbbbbbb-cccccccc-x-yyyy | en-GB",
            })
    void existing_languages_and_regions_are_kept(String sent, String reduced) {
        assertThat(AcceptedLanguages.reduce(sent)).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*", "''", "en_GB", "12", "en;q=9", "gsw-CH", "a-b", "-", "en-GB-;"})
    void anything_else_is_dropped(String sent) {
        assertThat(AcceptedLanguages.reduce(sent)).isNull();
    }

    @Test
    void at_most_ten_languages_are_kept_and_a_long_header_is_processed_quickly() {
        String many = "en-GB,de-DE,fr-FR,it-IT,es-ES,pt-PT,nl-NL,da-DK,sv-SE,fi-FI,nb-NO,pl-PL";
        String huge = "en-GB-" + "abcdefgh-".repeat(100_000);

        assertThat(AcceptedLanguages.reduce(many).split(",")).hasSize(10);
        assertThat(fastest(huge))
                .as("much faster than in proportion to its length")
                .isLessThan(fastest(many) * huge.length() / many.length() / 20);
    }

    /** The nanoseconds of the fastest of several rounds, because the test machine may be busy otherwise. */
    private static long fastest(String header) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                AcceptedLanguages.reduce(header);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }
}
