package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditPurposeTest {

    @Test
    void a_request_without_the_header_has_no_purpose() {
        assertThat(AuditPurpose.read(null)).isEmpty();
    }

    @Test
    void spaces_around_a_purpose_do_not_count() {
        assertThat(AuditPurpose.read("  Request 2026-117 ")).contains(new AuditPurpose("Request 2026-117"));
        assertThat(AuditPurpose.read("p".repeat(500) + " ")).isPresent();
    }

    @Test
    void a_purpose_can_be_in_any_language() {
        String sent =
                new String("Anfrage für Übersicht 音".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(AuditPurpose.read(sent)).contains(new AuditPurpose("Anfrage für Übersicht 音"));
        assertThat(AuditPurpose.read("Anfrage f\u00FCr Lena")).contains(new AuditPurpose("Anfrage für Lena"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "ab", " ab ", "line\nbreak", "null\0", "tab\there", "\u00E2\u0080\u00AEright to left"})
    void a_purpose_that_says_nothing_readable_is_refused(String header) {
        assertThatThrownBy(() -> AuditPurpose.read(header)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_purpose_of_ten_thousand_characters_is_refused() {
        assertThatThrownBy(() -> AuditPurpose.read("p".repeat(10_000))).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> AuditPurpose.read("p".repeat(501))).isInstanceOf(InvalidFields.class);
    }
}
