package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @Test
    void a_name_keeps_its_last_segment_and_visible_characters() {
        assertThat(FileName.of("C:\\music\\Café 2026.csv")).isEqualTo("Café 2026.csv");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("a\u202Egpj.csv")).isEqualTo("agpj.csv");
        assertThat(FileName.of("a\nb\u2028c.csv")).isEqualTo("abc.csv");
    }

    @Test
    void a_name_without_visible_characters_becomes_file() {
        assertThat(FileName.of(null)).isEqualTo("file");
        assertThat(FileName.of(" \u200B\u2060 ")).isEqualTo("file");
        assertThat(FileName.of("\u3164")).isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0301\u0323\u0301\u0323\u0301\u0323\u0301\u0323\u0301\u0323",
                "\u2066x\u2069",
                "\uD800.csv",
                "\u0378.csv",
                "x\uFFFF"
            })
    void the_log_accepts_every_cleaned_name(String sent) {
        String name = FileName.of(sent);

        assertThat(Text.line("A file name", name, 255)).isEqualTo(name);
    }
}
