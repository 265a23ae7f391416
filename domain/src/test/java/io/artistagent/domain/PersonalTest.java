package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTest {

    @Test
    void the_text_form_omits_a_known_value() {
        assertThat(Personal.of("Alma Keller")).hasToString("Known[…]");
    }

    @Test
    void a_mapped_erased_value_stays_erased() {
        assertThat(Personal.<String>erased().map(String::length)).isEqualTo(Personal.erased());
        assertThat(Personal.of("Alma").map(String::length)).isEqualTo(Personal.of(4));
    }

    @Test
    void an_erased_value_is_absent_and_not_passed_to_consumers() {
        assertThat(Personal.<String>erased().orNull()).isNull();
        assertThat(Personal.<String>erased().orElse("unknown")).isEqualTo("unknown");
        Personal.<String>erased().ifKnown(value -> {
            throw new AssertionError(value);
        });
    }
}
