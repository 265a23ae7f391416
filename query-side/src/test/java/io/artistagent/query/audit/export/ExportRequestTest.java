package io.artistagent.query.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.Fields;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The period of an export. */
class ExportRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.5Z");

    @Test
    void an_end_a_little_ahead_of_the_clock_is_now() {
        Export export =
                new ExportRequest(null, "2026-11-30T12:00:05Z", null, new Fields()).valid(UUID.randomUUID(), NOW);

        assertThat(export.to()).isEqualTo("2026-11-30T12:00:00Z");
        assertThat(export.from()).isEqualTo("2026-11-29T12:00:00Z");
    }
}
