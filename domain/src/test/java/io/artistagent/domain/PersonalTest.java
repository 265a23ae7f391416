package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTest {

    @Test
    void what_is_known_never_shows_in_text() {
        assertThat(Personal.of("Alma Keller")).hasToString("Known[…]");
    }

    @Test
    void what_can_be_said_of_the_erased_is_erased_too() {
        assertThat(Personal.<String>erased().map(String::length)).isEqualTo(Personal.erased());
        assertThat(Personal.of("Alma").map(String::length)).isEqualTo(Personal.of(4));
    }

    @Test
    void the_erased_has_no_value_and_takes_no_step() {
        assertThat(Personal.<String>erased().orNull()).isNull();
        assertThat(Personal.<String>erased().orElse("nobody")).isEqualTo("nobody");
        Personal.<String>erased().ifKnown(value -> {
            throw new AssertionError(value);
        });
    }
}
