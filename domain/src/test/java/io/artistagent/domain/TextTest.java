package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
    void surrounding_white_space_does_not_count() {
        assertThat(text("  \t Alma \n")).isEqualTo("Alma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u2003", "\u200B", "\u200D\uFEFF", "\u2028"})
    void what_nobody_can_see_is_empty(String invisible) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text(invisible))
                .withMessage("A text must not be empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\u0085b", "a\uD800b", "a\u202Eb"})
    void control_characters_and_halves_of_characters_are_refused(String unprintable) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text(unprintable))
                .withMessage("A text must not hold control characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void a_line_is_not_broken(String broken) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> line(broken))
                .withMessage("A line stands on one line.");
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
                .withMessage("A text has at most 10 characters.");
    }

    @Test
    void joined_emoji_and_scripts_with_joiners_are_kept() {
        assertThat(text("👩\u200D🎤")).isEqualTo("👩\u200D🎤");
        assertThat(text("می\u200Cخوام")).isEqualTo("می\u200Cخوام");
    }

    @Test
    void what_looks_the_same_is_the_same() {
        assertThat(text("Cafe\u0301")).isEqualTo("Caf\u00E9").isEqualTo(text("Caf\u00E9"));
    }

    @Test
    void a_message_never_repeats_the_value() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text("secret and too long"))
                .withMessageNotContaining("secret");
    }

    /** What is stored passes the same checks when it is read back, or the log could not be replayed. */
    @Test
    void an_accepted_text_is_accepted_again_as_it_is() {
        var random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            var value = random.ints(random.nextInt(1, 13), 0, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                var accepted = line(value);
                assertThatNoException()
                        .isThrownBy(() -> assertThat(line(accepted)).isEqualTo(accepted));
            } catch (InvalidValue refused) {
                assertThat(refused).hasMessageStartingWith("A line ");
            }
        }
    }
}
