package io.artistagent.web.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A purpose in the characters of a header. */
class PlainAsciiTest {

    @Test
    void accents_are_dropped_and_typographic_marks_become_plain() {
        assertThat(PlainAscii.of("Prüfung – “Größe”, l’été…")).isEqualTo("Prufung - \"Grosse\", l'ete...");
        assertThat(PlainAscii.of(" two\nlines ")).isEqualTo("two lines");
    }

    @Test
    void what_has_no_plain_form_stays() {
        assertThat(PlainAscii.of("проверка")).isEqualTo("проверка");
    }
}
