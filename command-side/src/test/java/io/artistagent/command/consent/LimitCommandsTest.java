package io.artistagent.command.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.LimitsId;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Restrictions and objections begin with a granted case, and end when somebody lifts them. */
@CommandSideTest
class LimitCommandsTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    @Test
    void a_granted_restriction_is_put_in_force_and_the_case_is_done() {
        UUID person = UUID.randomUUID();
        UUID id = granted("RESTRICTION", person);

        eventually(id, "CaseDecided,CaseStarted,CaseCompleted");
        assertThat(limits(person)).isEqualTo("ProcessingRestricted");

        assertThat(api.send("alma", "DELETE", "/audit/restrictions/" + person, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.send("clara", "DELETE", "/audit/restrictions/" + person, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.send("clara", "DELETE", "/audit/restrictions/" + person, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(limits(person)).isEqualTo("ProcessingRestricted,RestrictionLifted");
    }

    @Test
    void a_granted_objection_stops_matching() {
        UUID person = UUID.randomUUID();

        eventually(granted("OBJECTION", person), "CaseDecided,CaseStarted,CaseCompleted");

        assertThat(limits(person)).isEqualTo("ProcessingObjected");
    }

    @Test
    void a_person_objects_and_withdraws_the_objection_without_a_decision() {
        assertThat(api.send("olaf", "PUT", "/me/objections/matching", "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("olaf", "PUT", "/me/objections/matching", "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("olaf", "DELETE", "/me/objections/matching", "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("olaf", "PUT", "/me/objections/everything", "").statusCode())
                .isEqualTo(404);
    }

    private UUID granted(String type, UUID person) {
        UUID id = Api.id(
                api.post("clara", "/audit/cases", "{\"type\": \"%s\", \"subject\": \"%s\"}".formatted(type, person)));
        api.post("clara", "/audit/cases/" + id + "/confirm-identity", "", "If-Match", "*");
        assertThat(api.post(
                                "clara",
                                "/audit/cases/" + id + "/decide",
                                "{\"decision\": \"GRANT\", \"reason\": \"It is right.\"}",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private void eventually(UUID id, String end) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(id.toString())).endsWith(end));
    }

    private String limits(UUID person) {
        return events(new LimitsId(new PersonId(person)).toString());
    }

    private String events(String aggregate) {
        return database.sql(
                        "SELECT coalesce(string_agg(regexp_replace(payload_type, '.*\\.', ''), ',' ORDER BY sequence_number), '')"
                                + " FROM log.event WHERE aggregate_identifier = ?")
                .param(aggregate)
                .query(String.class)
                .single();
    }
}
