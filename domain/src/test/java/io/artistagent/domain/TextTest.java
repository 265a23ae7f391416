package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static String text(String value) {
        return Text.of("A text", value, 10);
    }

    private static String line(String value) {
        return Text.line("A line", value, 10);
    }

    @Test
    void surrounding_white_space_is_removed() {
        assertThat(text("  \t Alma \n")).isEqualTo("Alma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "\u00A0",
                "\u2003",
                "\u200B",
                "\u200D\uFEFF",
                "\u2028",
                "\u3164",
                "\u2800",
                "\u115F\u1160",
                "\uFFA0",
                "\u00AD",
                "\u0301",
                "\uFE0F",
                "\u034F"
            })
    void invisible_text_counts_as_empty(String invisible) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text(invisible))
                .withMessage("A text must not be empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u001Bb",
                "a\u0085b",
                "a\uD800b",
                "a\u202Ab",
                "a\u202Bb",
                "a\u202Cb",
                "a\u202Db",
                "a\u202Eb",
                "a\u2066b",
                "a\u2067b",
                "a\u2068b",
                "a\u2069b"
            })
    void control_characters_and_unpaired_surrogates_are_rejected(String unprintable) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text(unprintable))
                .withMessage("A text must not contain control characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void a_line_cannot_contain_line_breaks(String broken) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> line(broken))
                .withMessage("A line must be on one line.");
    }

    @Test
    void a_text_may_have_several_lines() {
        assertThat(text("a\r\n\tb")).isEqualTo("a\r\n\tb");
    }

    @Test
    void an_emoji_is_one_character() {
        assertThat(text("🎸".repeat(10))).hasSize(20);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text("🎸".repeat(11)))
                .withMessage("A text can have at most 10 characters.");
    }

    @Test
    void joined_emoji_and_scripts_with_joiners_are_kept() {
        assertThat(text("👩\u200D🎤")).isEqualTo("👩\u200D🎤");
        assertThat(text("می\u200Cخوام")).isEqualTo("می\u200Cخوام");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Al\u200Bma", "Al\u200Cma", "Al\u200Dma", "\uFEFFAlma", "Al\u2060ma", "Al\u00ADma", "Alma\u3164",
                        "Alma\u2800",
                "Al\u115Fma", "Al\uFFA0ma", "Alma\u200E", "\u200FAlma", "\u061CAlma", "Alma\uFE0F", "1\uFE0F2",
                        "Al\u034Fma",
                "Al\u180Ema", "Al\u2063ma", "A\uDB40\uDC61lma", "🎸\u200D", "🎸\uFE0F\uFE0F", "علی\u200C\u200Cعلی",
                        "א\u200F\u200Fב"
            })
    void characters_that_make_two_names_look_the_same_are_rejected(String deceiving) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Text.line("A name", deceiving, 100))
                .withMessageMatching("A name must not contain the invisible character U\\+[0-9A-F]{4,5}\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uE000b", "a\uF8FFb", "a\u0378b", "a\uFFFEb", "a\uDB80\uDC00b"})
    void characters_without_a_standard_meaning_are_rejected(String unassigned) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text(unassigned))
                .withMessageEndingWith(": this character has no standard meaning.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "می\u200Cخواهم",
                "क्\u200Dष",
                "अवन्\u200D",
                "ශ්\u200Dරී",
                "ខ្មែរ\u200Bភាសា",
                "עברית\u200F!",
                "‏שלום (Live)\u200F",
                "👨\u200D👩\u200D👧",
                "🏳\uFE0F\u200D🌈",
                "👩🏽\u200D🎤",
                "1\uFE0F\u20E3",
                "❤\uFE0F",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "葛\uDB40\uDD00城",
                "⠓⠑\u2800⠽⠕",
                "נִקּוּד",
                "Ḽơᶉëᶆ",
                "กำลัง",
                "བསྐྱོད",
                "!!! (Chk Chk Chk)",
                "†††",
                "‡",
                "𝔄𝔩𝔪𝔞"
            })
    void invisible_characters_that_scripts_and_emoji_need_are_kept(String needed) {
        assertThat(Text.line("A name", needed, 100)).isEqualTo(Normalizer.normalize(needed, Normalizer.Form.NFC));
    }

    @Test
    void long_stacks_of_marks_and_leading_marks_are_rejected() {
        assertThat(Text.line("A name", "e" + "\u0324".repeat(10), 100)).hasSize(11);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Text.line("A name", "e" + "\u0324".repeat(11), 100))
                .withMessage("A name can have at most 10 combining marks on one letter.");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Text.line("A name", "\u0301Alma", 100))
                .withMessage("A name cannot begin with a combining mark.");
    }

    /**
     * Input of a real attack: normalisation sorts combining marks, and 128 kB of them took five seconds. This text is 16 times as long, and
     * the time grows with the square.
     */
    @Test
    void the_length_of_text_is_checked_before_it_is_normalised() {
        String costly = "a" + "\u0301".repeat(500_000) + "\u0323".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Text.of("A bio", costly, 2_000));
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> Text.of("A bio", costly.substring(0, 8_000), 2_000))
                    .withMessageContaining("combining marks");
        });
    }

    @Test
    void texts_that_look_the_same_are_equal() {
        assertThat(text("Cafe\u0301")).isEqualTo("Caf\u00E9").isEqualTo(text("Caf\u00E9"));
    }

    @Test
    void a_message_never_repeats_the_value() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text("secret and too long"))
                .withMessageNotContaining("secret");
    }

    /** Stored text passes the same checks when it is read back; otherwise the log could not be replayed. */
    @Test
    void an_accepted_text_is_accepted_again_unchanged() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String value = random.ints(random.nextInt(1, 13), 0, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                String accepted = line(value);
                assertThatNoException()
                        .isThrownBy(() -> assertThat(line(accepted)).isEqualTo(accepted));
            } catch (InvalidValue refused) {
                assertThat(refused).hasMessageStartingWith("A line ");
            }
        }
    }
}
