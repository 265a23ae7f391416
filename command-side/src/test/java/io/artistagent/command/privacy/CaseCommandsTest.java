package io.artistagent.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.Fields;
import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.Actor;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.eventlog.storage.LogMetadata;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person exercises a right, and an officer handles the case. */
@CommandSideTest
class CaseCommandsTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    @Autowired
    private LegalHoldCommands holds;

    @Autowired
    private EventStore log;

    @Test
    void a_request_is_opened_once_until_it_is_closed() {
        HttpResponse<String> asked =
                api.post("olaf", "/me/requests", "{\"type\": \"ACCESS\"}", "Idempotency-Key", "the-first-request");

        assertThat(asked.statusCode()).isEqualTo(202);
        UUID id = Api.id(asked);
        assertThat(Api.header(asked, "Location")).isEqualTo("/api/v1/me/requests/" + id);
        assertThat(Api.header(asked, "ETag")).isEqualTo("\"0\"");
        HttpResponse<String> repeated =
                api.post("olaf", "/me/requests", "{\"type\": \"ACCESS\"}", "Idempotency-Key", "the-first-request");
        assertThat(repeated.statusCode()).isEqualTo(202);
        assertThat(Api.id(repeated)).isEqualTo(id);
        HttpResponse<String> another = api.post("olaf", "/me/requests", "{\"type\": \"ACCESS\"}");
        assertThat(another.statusCode()).isEqualTo(202);
        assertThat(Api.id(another)).isEqualTo(id);
        assertThat(Api.header(another, "Location")).isEqualTo("/api/v1/me/requests/" + id);
        assertThat(Api.header(another, "ETag")).isEqualTo("\"0\"");
        assertThat(Api.header(another, "Consistency-Token")).isNotNull();
        assertThat(events(id)).isEqualTo("CaseOpened");

        assertThat(act("alma", "/me/requests/" + id + "/withdraw").statusCode()).isEqualTo(404);
        assertThat(act("olaf", "/me/requests/" + id + "/withdraw").statusCode()).isEqualTo(200);
        UUID next = Api.id(api.post("olaf", "/me/requests", "{\"type\": \"ACCESS\"}"));
        assertThat(act("olaf", "/me/requests/" + next + "/withdraw").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_officer_confirms_extends_and_decides() {
        UUID id = Api.id(
                api.post("olaf", "/me/requests", "{\"type\": \"RECTIFICATION\", \"note\": \"My name is Olaf.\"}"));

        assertThat(decide("clara", id, "GRANT").body())
                .contains("/problems/the-identity-is-confirmed-before-the-decision");
        assertThat(act("alma", "/audit/cases/" + id + "/confirm-identity").statusCode())
                .isEqualTo(403);
        assertThat(api.post("clara", "/audit/cases/" + id + "/confirm-identity", "")
                        .statusCode())
                .isEqualTo(428);
        assertThat(act("clara", "/audit/cases/" + id + "/confirm-identity").statusCode())
                .isEqualTo(200);
        assertThat(api.post("clara", "/audit/cases/" + id + "/extend", "{}", "If-Match", "*")
                        .body())
                .contains("/reason");
        assertThat(api.post(
                                "clara",
                                "/audit/cases/" + id + "/extend",
                                "{\"reason\": \"The archive is far away.\"}",
                                "If-Match",
                                "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(decide("clara", id, "PERHAPS").statusCode()).isEqualTo(400);
        assertThat(decide("clara", id, "GRANT").statusCode()).isEqualTo(200);
        assertThat(decide("clara", id, "REFUSE").body()).contains("/problems/a-decided-case-is-not-decided-again");
        assertThat(act("clara", "/audit/cases/" + id + "/fulfil").statusCode()).isEqualTo(200);
        assertThat(events(id))
                .isEqualTo("CaseOpened,IdentityConfirmed,CaseExtended,CaseDecided,ReceiptsRecorded,CaseCompleted");
        assertThat(receipt(id)).contains("\"place\":\"support\"", "\"result\":\"DONE\"");
    }

    @ParameterizedTest
    @CsvSource({"ACCESS, dossier", "PORTABILITY, archive"})
    void a_granted_copy_is_offered_and_the_case_is_done(String type, String place) {
        UUID person = UUID.randomUUID();
        UUID id = Api.id(api.post("clara", "/audit/cases", newCase(type, person)));
        HttpResponse<String> second = api.post("clara", "/audit/cases", newCase(type, person));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/a-person-has-one-open-case-of-a-type", id.toString());

        act("clara", "/audit/cases/" + id + "/confirm-identity");
        assertThat(decide("clara", id, "GRANT").statusCode()).isEqualTo(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(id))
                        .isEqualTo(
                                "CaseOpened,IdentityConfirmed,CaseDecided,CaseStarted,ReceiptsRecorded,CaseCompleted"));
        assertThat(receipt(id)).contains("\"place\":\"" + place + "\"", "\"result\":\"DONE\"");
        assertThat(api.post("clara", "/audit/cases", newCase(type, person)).statusCode())
                .isEqualTo(201);
    }

    private static String newCase(String type, UUID person) {
        return "{\"type\": \"%s\", \"subject\": \"%s\"}".formatted(type, person);
    }

    private String receipt(UUID id) {
        return database.sql("SELECT convert_from(payload, 'UTF8') FROM log.event WHERE aggregate_identifier = ?"
                        + " AND payload_type LIKE '%ReceiptsRecorded'")
                .param(id.toString())
                .query(String.class)
                .single();
    }

    @Test
    void what_is_written_about_a_person_is_sealed() {
        UUID id = Api.id(api.post("olaf", "/me/requests", "{\"type\": \"OBJECTION\", \"note\": \"A secret wish\"}"));
        act("clara", "/audit/cases/" + id + "/confirm-identity");
        api.post(
                "clara",
                "/audit/cases/" + id + "/decide",
                "{\"decision\": \"REFUSE\", \"reason\": \"A secret ground\"}",
                "If-Match",
                "*");

        assertThat(database.sql("SELECT count(*) FROM log.event WHERE convert_from(payload, 'UTF8') LIKE '%secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(events(id)).endsWith("CaseDecided");
    }

    @Test
    void an_officer_does_not_handle_their_own_case() {
        UUID id = Api.id(api.post("clara", "/me/requests", "{\"type\": \"ACCESS\"}"));

        assertThat(act("clara", "/audit/cases/" + id + "/confirm-identity").body())
                .contains("/problems/an-officer-does-not-decide-their-own-case");
        assertThat(act("clara", "/me/requests/" + id + "/withdraw").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_held_person_is_not_erased_until_the_hold_is_lifted() {
        UUID person = UUID.randomUUID();
        UUID id = Api.id(
                api.post("clara", "/audit/cases", "{\"type\": \"ERASURE\", \"subject\": \"%s\"}".formatted(person)));
        act("clara", "/audit/cases/" + id + "/confirm-identity");
        String hold = "/audit/legal-holds/" + person;
        assertThat(api.send("clara", "PUT", hold, "{}").statusCode()).isEqualTo(400);
        assertThat(api.send("alma", "PUT", hold, "{\"reason\": \"File 1\"}").statusCode())
                .isEqualTo(403);
        assertThat(api.send("clara", "DELETE", hold, "").statusCode()).isEqualTo(404);
        assertThat(api.send("clara", "PUT", hold, "{\"reason\": \"File 1\"}").statusCode())
                .isEqualTo(204);

        HttpResponse<String> refused = decide("clara", id, "GRANT");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/a-legal-hold-prevents-an-erasure", "Lift the hold");
        assertThat(api.send("clara", "DELETE", hold, "{\"reason\": \"The file is closed.\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(decide("clara", id, "REFUSE").statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_several_roles_acts_as_an_officer() {
        LegalHoldId id = new LegalHoldId(new PersonId(UUID.randomUUID()));
        Caller caller =
                new Caller(new PersonId(UUID.randomUUID()), Set.of(Role.ARTIST, Role.COMPLIANCE_OFFICER), "test");

        holds.place(caller, id.subject().value(), new LegalHoldCommands.HoldReason("File 1", new Fields()));

        assertThat(log.readEvents(id.toString()).next().getMetaData())
                .containsEntry(LogMetadata.ROLE, "compliance-officer")
                .containsEntry(Actor.KEY, caller.person().toString());
    }

    @Test
    void an_id_of_something_else_is_no_person() {
        UUID artist = api.artist("alma", "Alma");

        HttpResponse<String> refused =
                api.post("clara", "/audit/cases", "{\"type\": \"ERASURE\", \"subject\": \"%s\"}".formatted(artist));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/problems/not-a-person");
        assertThat(api.post("clara", "/audit/cases", "{\"type\": \"ERASURE\", \"subject\": \"Bruno\"}")
                        .body())
                .contains("/subject")
                .doesNotContain("Bruno");
    }

    @Test
    void a_breach_is_entered_and_amended() {
        HttpResponse<String> entered = api.post("clara", "/audit/breaches", """
                {"what": "A laptop was stolen.", "noticedAt": "2026-01-20T08:00:00Z", "categories": ["FIGURES"]}""");
        assertThat(entered.statusCode()).isEqualTo(201);
        String breach = "/audit/breaches/" + Api.id(entered);
        assertThat(api.send(
                                "clara",
                                "PATCH",
                                breach,
                                "{\"persons\": 120, \"authorityNotifiedAt\": \"2026-01-21T08:00:00Z\"}",
                                "If-Match",
                                "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.send("clara", "PATCH", breach, "{\"who\": 1}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post("clara", "/audit/breaches", """
                {"what": "A laptop was stolen.", "noticedAt": "2026-01-20T08:00:00Z", "persons": -5}""").body()).contains("\"/persons\"");
        assertThat(api.post("clara", "/audit/breaches", """
                {"what": "A laptop was stolen.", "noticedAt": "1800-01-20T08:00:00Z"}""").body())
                .contains("/problems/a-breach-is-not-older-than-the-regulation");
        assertThat(events(Api.id(entered))).isEqualTo("BreachRecorded,BreachAmended,AuthorityNotified");
        assertThat(api.post("alma", "/audit/breaches", "{}").statusCode()).isEqualTo(403);
        assertThat(api.post("clara", "/audit/breaches", "{}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> act(String user, String path) {
        return api.post(user, path, "", "If-Match", "*");
    }

    private HttpResponse<String> decide(String user, UUID id, String decision) {
        return api.post(
                user,
                "/audit/cases/" + id + "/decide",
                "{\"decision\": \"%s\", \"reason\": \"It is so.\"}".formatted(decision),
                "If-Match",
                "*");
    }

    private String events(UUID id) {
        return String.join(
                ",",
                database.sql("SELECT regexp_replace(payload_type, '.*[.]', '') FROM log.event"
                                + " WHERE aggregate_identifier = ? ORDER BY sequence_number")
                        .param(id.toString())
                        .query(String.class)
                        .list());
    }
}
