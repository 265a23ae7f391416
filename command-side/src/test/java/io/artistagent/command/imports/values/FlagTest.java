package io.artistagent.command.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", " true ", "1", "1.0", "yes", "Y", "T", "WAHR", "VRAI"})
    void spellings_of_true_are_read(String text) {
        assertThat(Flag.of(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "FALSE", "0", "0.0", "no", "N", "F", "FALSCH", "FAUX"})
    void spellings_of_false_are_read(String text) {
        assertThat(Flag.of(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "maybe", "2", "-1"})
    void any_other_text_is_neither(String text) {
        assertThat(Flag.of(text)).isNull();
    }
}
