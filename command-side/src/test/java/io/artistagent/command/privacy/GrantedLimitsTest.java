package io.artistagent.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Restrictions and objections that an officer has granted are in force until somebody lifts them. */
@CommandSideTest
class GrantedLimitsTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Scheduler scheduler;

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
    void the_reason_for_lifting_a_restriction_is_sealed_and_an_officer_does_not_lift_their_own() {
        UUID person = UUID.randomUUID();
        eventually(granted("RESTRICTION", person), "CaseCompleted");
        String path = "/audit/restrictions/" + person;

        assertThat(api.send("clara", "DELETE", path, "{\"reason\": \"\"}").statusCode())
                .isEqualTo(400);
        assertThat(api.send("clara", "DELETE", path, "{\"reason\": \"A secret ground\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(limits(person)).isEqualTo("ProcessingRestricted,RestrictionLifted");
        assertThat(database.sql(
                                "SELECT count(*) FROM log.event WHERE subject = ? AND payload_type LIKE '%RestrictionLifted'"
                                        + " AND convert_from(payload, 'UTF8') NOT LIKE '%secret%'")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(api.send("clara", "DELETE", "/audit/restrictions/" + idOf("clara"), "")
                        .body())
                .contains("/problems/an-officer-does-not-hold-their-own-data");
    }

    @Test
    void a_granted_restriction_of_a_person_who_is_erased_before_it_is_put_in_force_ends() {
        UUID person = UUID.randomUUID();
        UUID id = opened("RESTRICTION", person);
        // The task is there before the decision, so the automation schedules no other one
        scheduler.scheduleIfNotExists(GrantedLimits.TASK
                .instance(id.toString())
                .data(new GrantedCase(CaseType.RESTRICTION, Map.of()))
                .scheduledTo(Instant.now().plus(Duration.ofDays(1))));
        grant(id);
        eventually(granted("ERASURE", person), "CaseCompleted");
        assertThat(events(id.toString())).endsWith("CaseDecided,CaseWithdrawn");

        scheduler.reschedule(GrantedLimits.TASK.instanceId(id.toString()), Instant.now());

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("SELECT count(*) FROM command.scheduled_tasks WHERE task_instance = ?")
                                .param(id.toString())
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(limits(person)).isEmpty();
    }

    @Test
    void a_granted_objection_stops_matching() {
        UUID person = UUID.randomUUID();

        eventually(granted("OBJECTION", person), "CaseDecided,CaseStarted,CaseCompleted");

        assertThat(limits(person)).isEqualTo("ProcessingObjected");
    }

    private UUID granted(String type, UUID person) {
        UUID id = opened(type, person);
        grant(id);
        return id;
    }

    private UUID opened(String type, UUID person) {
        return Api.id(
                api.post("clara", "/audit/cases", "{\"type\": \"%s\", \"subject\": \"%s\"}".formatted(type, person)));
    }

    private void grant(UUID id) {
        api.post("clara", "/audit/cases/" + id + "/confirm-identity", "", "If-Match", "*");
        assertThat(api.post(
                                "clara",
                                "/audit/cases/" + id + "/decide",
                                "{\"decision\": \"GRANT\", \"reason\": \"It is right.\"}",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
    }

    private void eventually(UUID id, String end) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
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

    private static String idOf(String user) {
        String claims = TestKeycloak.token(user).split("\\.")[1];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("sub")
                .asString();
    }
}
