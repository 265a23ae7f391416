package io.artistagent.query.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.RecordedAccess;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of access has a record after the schema. */
class AccessRecordTest {

    private static final UUID PERSON = UUID.fromString("0c0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a01");

    @ParameterizedTest
    @EnumSource
    void every_access_conforms_to_the_schema(Access.Action action) throws IOException {
        new OcsfSchema().requireValid(entry(action, Access.OK));
    }

    @Test
    void what_was_refused_or_failed_is_a_failure() {
        assertThat(entry(Access.Action.DENIED, "forbidden").path("status").asString())
                .isEqualTo("Failure");
        assertThat(entry(Access.Action.SIGN_IN_FAILED, "invalid_user_credentials")
                        .path("status_id")
                        .asInt())
                .isEqualTo(2);
        assertThat(entry(Access.Action.READ, Access.OK).path("status").asString())
                .isEqualTo("Success");
    }

    @Test
    void a_look_names_the_persons_and_the_purpose() {
        JsonNode entry = entry(Access.Action.READ, Access.OK);

        assertThat(entry.path("class_uid").asInt()).isEqualTo(6003);
        assertThat(entry.path("resources").path(0).path("uid").asString()).isEqualTo(PERSON.toString());
        assertThat(entry.path("unmapped").path("purpose").asString()).isEqualTo("Case 1");
        assertThat(entry.path("actor").path("user").path("uid").asString()).isEqualTo("an officer");
    }

    private static JsonNode entry(Access.Action action, String outcome) {
        return JsonMapper.shared()
                .readTree(AccessRecord.of(new RecordedAccess(
                        7,
                        UUID.randomUUID(),
                        new Access(
                                Instant.parse("2026-03-05T12:00:00.123Z"),
                                "an officer",
                                "compliance-officer",
                                "Case 1",
                                action,
                                "/audit/events",
                                List.of(PERSON),
                                List.of("stageName"),
                                1,
                                outcome,
                                "4bf92f3577b34da6a3ce929d0e0e4736"))));
    }
}
