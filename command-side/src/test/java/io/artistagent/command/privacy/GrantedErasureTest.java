package io.artistagent.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure that an officer grants is carried out by itself. */
@CommandSideTest
class GrantedErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient database;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private Api api;

    @Test
    void every_place_gives_its_receipt_and_then_the_case_is_done() {
        UUID person = UUID.randomUUID();
        UUID access = open("ACCESS", person);
        UUID erasure = open("ERASURE", person);

        grant(erasure);

        await().atMost(PATIENCE).until(() -> events(erasure).endsWith("CaseCompleted"));
        assertThat(events(erasure))
                .startsWith("CaseOpened,IdentityConfirmed,CaseDecided,ErasureStarted,ReceiptsRecorded")
                .endsWith("ErasureCertified,CaseCompleted");
        assertThat(keys.isErasedOnAnyNode(new PersonId(person))).isTrue();
        assertThat(events(access)).isEqualTo("CaseOpened,CaseWithdrawn");
        assertThat(receipts(erasure))
                .contains("keys", "log", "granted-erasures")
                .containsPattern("\"place\":\"account\",\"at\":\"[^\"]*\",\"result\":\"NOTHING_THERE\"");
        assertThat(database.sql("SELECT count(*) FROM command.open_case WHERE person = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_second_erasure_of_a_person_is_answered_plainly() {
        UUID person = UUID.randomUUID();
        UUID first = open("ERASURE", person);
        grant(first);
        await().atMost(PATIENCE).until(() -> events(first).endsWith("CaseCompleted"));

        HttpResponse<String> refused =
                api.post("clara", "/audit/cases", "{\"type\": \"ERASURE\", \"subject\": \"%s\"}".formatted(person));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/an-erased-person-acts-no-more");
    }

    @Test
    void an_erasure_that_fails_in_the_middle_is_carried_on_and_no_hold_stops_it() {
        UUID person = UUID.randomUUID();
        UUID erasure = open("ERASURE", person);
        act(erasure, "confirm-identity", "");
        database.sql("ALTER TABLE keys.erasure ADD CONSTRAINT fails CHECK (subject <> '%s')".formatted(person))
                .update();
        try {
            act(erasure, "decide", "{\"decision\": \"GRANT\", \"reason\": \"It is so.\"}");
            await().atMost(PATIENCE).until(() -> events(erasure).endsWith("ErasureStarted"));

            HttpResponse<String> tooLate =
                    api.send("clara", "PUT", "/audit/legal-holds/" + person, "{\"reason\": \"File 3 O 112/26.\"}");
            assertThat(tooLate.statusCode()).isEqualTo(409);
            assertThat(tooLate.body()).contains("/problems/an-erased-person-is-not-held");
        } finally {
            database.sql("ALTER TABLE keys.erasure DROP CONSTRAINT fails").update();
        }

        await().atMost(PATIENCE).until(() -> events(erasure).endsWith("CaseCompleted"));
    }

    @Test
    void the_account_at_keycloak_is_removed() throws Exception {
        UUID person = Realm.newPerson();
        assertThat(Realm.knows(person)).isTrue();
        UUID erasure = open("ERASURE", person);

        grant(erasure);

        await().atMost(PATIENCE).until(() -> events(erasure).endsWith("CaseCompleted"));
        assertThat(Realm.knows(person)).isFalse();
        assertThat(receipts(erasure)).containsPattern("\"place\":\"account\",\"at\":\"[^\"]*\",\"result\":\"ERASED\"");
    }

    private UUID open(String type, UUID person) {
        return Api.id(
                api.post("clara", "/audit/cases", "{\"type\": \"%s\", \"subject\": \"%s\"}".formatted(type, person)));
    }

    private void grant(UUID id) {
        assertThat(act(id, "confirm-identity", "").statusCode()).isEqualTo(200);
        assertThat(act(id, "decide", "{\"decision\": \"GRANT\", \"reason\": \"It is so.\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> act(UUID id, String step, String body) {
        return api.post("clara", "/audit/cases/" + id + "/" + step, body, "If-Match", "*");
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

    private String receipts(UUID id) {
        return String.join(
                "\n",
                database.sql("SELECT convert_from(payload, 'UTF8') FROM log.event WHERE aggregate_identifier = ?"
                                + " AND payload_type LIKE '%.ReceiptsRecorded'")
                        .param(id.toString())
                        .query(String.class)
                        .list());
    }
}
