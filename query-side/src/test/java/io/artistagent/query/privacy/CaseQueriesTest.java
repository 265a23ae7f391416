package io.artistagent.query.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Actor;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseStarted;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldLifted;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.ReceiptsRecorded;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexField;
import tools.jackson.databind.JsonNode;

/** Cases as officers and persons see them. */
class CaseQueriesTest extends QuerySideTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Instant DUE = Instant.parse("2026-02-02T03:04:05.678Z");

    @Autowired
    private MongoOperations mongo;

    private final CaseId id = new CaseId(UUID.randomUUID());

    private CaseOpened opened(CaseId id, PersonId person, Instant due) {
        return new CaseOpened(
                id, CaseType.RECTIFICATION, person, Personal.of(new CaseNote("I am called Olaf.")), RECEIVED, due);
    }

    @Test
    void an_officer_sees_the_note_only_with_a_purpose() {
        PersonId olaf = apiClient.person("olaf");
        log.append(id, opened(id, olaf, DUE)).settle();

        JsonNode withheld = apiClient.read("clara", "/audit/cases/{id}", id);
        JsonNode shown = apiClient.readFor("check the identity", "clara", "/audit/cases/{id}", id);

        assertThat(withheld.path("note").asString(null)).isNull();
        assertThat(withheld.path("withheld").toString()).isEqualTo("[\"note\"]");
        assertThat(shown.path("note").asString()).isEqualTo("I am called Olaf.");
        assertThat(shown.path("subject").asString()).isEqualTo(olaf.toString());
        assertThat(shown.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(shown.path("receivedAt").asString()).isEqualTo(RECEIVED.toString());
        assertThat(shown.path("dueAt").asString()).isEqualTo(DUE.toString());
        assertThat(shown.path("overdue").asBoolean()).isTrue();
        assertThat(shown.path("steps").toString()).isEqualTo("[\"CONFIRM_IDENTITY\"]");
        assertThat(shown.at("/links/self").asString()).isEqualTo("/api/v1/audit/cases/" + id);
    }

    @Test
    void a_case_says_whether_the_person_was_signed_in_or_an_officer_opened_it() {
        PersonId olaf = apiClient.person("olaf");
        CaseId byLetter = new CaseId(UUID.randomUUID());
        log.appendAt(Instant.now(), Map.of(Actor.KEY, olaf.toString()), id, opened(id, olaf, DUE));
        log.appendAt(
                Instant.now(),
                Map.of(Actor.KEY, apiClient.person("clara").toString()),
                byLetter,
                opened(byLetter, olaf, DUE));
        log.settle();

        assertThat(apiClient
                        .read("clara", "/audit/cases/{id}", id)
                        .path("openedBy")
                        .asString())
                .isEqualTo("PERSON");
        assertThat(apiClient
                        .read("clara", "/audit/cases/{id}", byLetter)
                        .path("openedBy")
                        .asString())
                .isEqualTo("OFFICER");
    }

    @Test
    void a_person_sees_their_own_requests_only() {
        log.append(id, opened(id, apiClient.person("olaf"), DUE)).settle();

        assertThat(apiClient.read("olaf", "/me/requests/{id}", id).path("note").asString())
                .isEqualTo("I am called Olaf.");
        assertThat(ApiClient.texts(apiClient.read("olaf", "/me/requests").path("items"), "id"))
                .contains(id.toString());
        assertThat(apiClient.get("alma", "/me/requests/{id}", id)).hasStatus(404);
        assertThat(apiClient.get("olaf", "/audit/cases/{id}", id)).hasStatus(403);
    }

    @Test
    void cases_are_listed_by_the_time_left() {
        PersonId person = new PersonId(UUID.randomUUID());
        CaseId later = new CaseId(UUID.randomUUID());
        log.append(later, opened(later, person, DUE.plus(Duration.ofDays(3))));
        log.append(id, opened(id, person, DUE)).settle();

        JsonNode first = apiClient.read("clara", "/audit/cases?subject={person}&limit=1", person);
        JsonNode second = apiClient.read(
                "clara",
                "/audit/cases?subject={person}&limit=1&cursor={cursor}",
                person,
                first.path("nextCursor").asString());

        assertThat(ApiClient.texts(first.path("items"), "id")).containsExactly(id.toString());
        assertThat(ApiClient.texts(second.path("items"), "id")).containsExactly(later.toString());
        assertThat(apiClient
                        .read("clara", "/audit/cases?subject={p}&state=DONE", person)
                        .path("items"))
                .isEmpty();
        assertThat(apiClient
                        .read("clara", "/audit/cases?subject={p}&type=RECTIFICATION", person)
                        .path("items"))
                .hasSize(2);
        assertThat(apiClient.get("clara", "/audit/cases?state=OPEN")).hasStatus(400);
        assertThat(apiClient.get("clara", "/audit/cases?cursor=x")).hasStatus(400);
    }

    @Test
    void open_cases_are_in_an_index_in_the_order_in_which_they_are_due() {
        log.append(id, opened(id, apiClient.person("olaf"), DUE)).settle();
        String cases = mongo.getCollectionNames().stream()
                .filter(name -> name.matches("cases_[0-9]+"))
                .findFirst()
                .orElseThrow();

        assertThat(mongo.indexOps(cases).getIndexInfo())
                .extracting(index ->
                        index.getIndexFields().stream().map(IndexField::getKey).toList())
                .contains(List.of("open", "dueAt", "_id"));
    }

    @Test
    void a_case_shows_its_receipts() {
        PersonId person = new PersonId(UUID.randomUUID());
        log.append(
                        id,
                        opened(id, person, DUE),
                        new IdentityConfirmed(id, person),
                        new CaseDecided(
                                id,
                                CaseType.RECTIFICATION,
                                person,
                                CaseDecision.GRANT,
                                Personal.of(new Reason("Nothing stands against it."))),
                        new CaseStarted(id, CaseType.RECTIFICATION, person),
                        new ReceiptsRecorded(id, List.of(new CaseReceipt("keys", RECEIVED, CaseReceipt.Result.ERASED))),
                        new ReceiptsRecorded(id, List.of(new CaseReceipt("log", RECEIVED, CaseReceipt.Result.ERASED))))
                .settle();

        JsonNode shown = apiClient.read("clara", "/audit/cases/{id}", id);

        assertThat(shown.path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(shown.path("decision").asString()).isEqualTo("GRANT");
        assertThat(ApiClient.texts(shown.path("receipts"), "place")).containsExactly("keys", "log");
        assertThat(shown.path("version").asInt()).isEqualTo(5);
    }

    @Test
    void legal_holds_are_listed_until_they_are_lifted() {
        PersonId person = new PersonId(UUID.randomUUID());
        LegalHoldId hold = new LegalHoldId(person);
        Personal<Reason> reason = Personal.of(new Reason("File 1"));
        log.append(hold, new LegalHoldPlaced(person, reason)).settle();

        assertThat(apiClient
                        .read("clara", "/audit/legal-holds/{id}", person)
                        .path("reason")
                        .asString(null))
                .isNull();
        assertThat(apiClient
                        .readFor("hearing", "clara", "/audit/legal-holds/{id}", person)
                        .path("reason")
                        .asString())
                .isEqualTo("File 1");
        assertThat(ApiClient.texts(apiClient.read("clara", "/audit/legal-holds").path("items"), "subject"))
                .contains(person.toString());

        log.append(hold, new LegalHoldLifted(person, null)).settle();
        assertThat(apiClient.get("clara", "/audit/legal-holds/{id}", person)).hasStatus(404);
        log.append(hold, new LegalHoldPlaced(person, reason)).settle();
        assertThat(apiClient.get("clara", "/audit/legal-holds/{id}", person)).hasStatusOk();
    }
}
