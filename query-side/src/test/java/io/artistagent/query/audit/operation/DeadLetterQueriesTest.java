package io.artistagent.query.audit.operation;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.Cursor;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.audit.AsOfficer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The events that projections could not handle, as a compliance officer settles them. */
class DeadLetterQueriesTest extends QuerySideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "{\"reason\": \"Written by a program that was withdrawn.\"}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SubjectKeys keys;

    private final ArtistId artist = artistId();
    private final PersonId person = new PersonId(UUID.randomUUID());
    private AsOfficer officer;
    private long damaged;

    /** Damages the second of three events, which no projection can read then. */
    @BeforeEach
    void set_aside() {
        officer = AsOfficer.of(http);
        log.append(artist, registered(artist, person, "Alma", "pop")).settle();
        log.stop();
        log.append(artist, changed(artist, person, "Second name", "rock"));
        damaged = log.end().index();
        log.append(artist, changed(artist, person, "Third name", "rock"));
        log.awaitLedger();
        database.sql("CREATE TABLE undamaged AS SELECT payload FROM log.event WHERE global_index = ?")
                .param(damaged)
                .update();
        database.sql("UPDATE log.event SET payload = '{' WHERE global_index = ?")
                .param(damaged)
                .update();
        log.start();
        log.settle();
    }

    @AfterEach
    void settle_all() {
        repair();
        database.sql("DROP TABLE undamaged").update();
        log.retryDeadLetters();
        log.settle();
        // The trail lists the damaged event as it found it, until a rebuild
        log.rebuild("trail");
        assertThat(database.sql("SELECT count(*) FROM log.dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void repair() {
        database.sql("UPDATE log.event SET payload = undamaged.payload FROM undamaged WHERE global_index = ?")
                .param(damaged)
                .update();
    }

    private List<JsonNode> letters(AsOfficer who) {
        return json(200, who.get("/dead-letters?projection=artists"))
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void a_dead_letter_shows_its_cause_and_those_that_wait_for_it() {
        List<JsonNode> letters = letters(officer);

        assertThat(letters).hasSize(2);
        JsonNode first = letters.getFirst();
        assertThat(first.get("projection").asString()).isEqualTo("artists");
        assertThat(first.get("index").asLong()).isEqualTo(damaged);
        assertThat(first.get("type").asString()).isEqualTo("ArtistProfileChanged");
        assertThat(first.get("aggregateId").asString()).isEqualTo(artist.toString());
        assertThat(first.get("cause").asString()).isEqualTo("UnreadableEvent");
        assertThat(first.get("attempts").asInt()).isEqualTo(1);
        assertThat(first.has("waitsFor")).isFalse();
        assertThat(first.at("/payload/unreadable").asString()).isEqualTo("UnreadableEvent");
        assertThat(letters.getLast().get("waitsFor")).isEqualTo(first.get("id"));
        assertThat(letters.getLast().has("cause")).isFalse();
    }

    @Test
    void personal_data_is_withheld_without_a_purpose_and_a_look_with_one_is_recorded() {
        assertThat(letters(officer).getLast().at("/payload/stageName/personal").asString())
                .isEqualTo("withheld");

        JsonNode shown = letters(officer.because("settle dead letters")).getLast();

        assertThat(shown.at("/payload/stageName").asString()).isEqualTo("Third name");
        assertThat(database.sql("SELECT subjects::text || ' ' || fields::text FROM access.entry"
                                + " WHERE purpose = 'settle dead letters' AND action = 'SEARCH'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry).contains(person.toString()).contains("stageName"));
    }

    @Test
    void a_retry_handles_the_event_once_its_cause_is_gone() {
        String id = letters(officer).getFirst().get("id").asString();
        JsonNode failed = json(200, officer.post(null, "/dead-letters/{id}/retry", id));
        assertThat(failed.get("handled").asBoolean()).isFalse();
        assertThat(failed.at("/deadLetter/attempts").asInt()).isEqualTo(2);
        repair();

        assertThat(json(200, officer.post(null, "/dead-letters/{id}/retry", id))
                        .get("handled")
                        .asBoolean())
                .isTrue();

        assertThat(letters(officer)).isEmpty();
        json(404, officer.get("/dead-letters/{id}", id));
        assertThat(apiClient
                        .read("alma", "/artists/{id}", artist)
                        .get("stageName")
                        .asString())
                .isEqualTo("Third name");
    }

    @Test
    void after_an_eviction_with_a_reason_the_events_that_waited_are_handled() {
        String id = letters(officer).getFirst().get("id").asString();

        JsonNode evicted = json(200, officer.because("settle").post(REASON, "/dead-letters/{id}/evict", id));

        assertThat(evicted.get("retried").asBoolean()).isTrue();
        assertThat(letters(officer)).isEmpty();
        assertThat(apiClient
                        .read("alma", "/artists/{id}", artist)
                        .get("stageName")
                        .asString())
                .isEqualTo("Third name");
        assertThat(database.sql("SELECT reason FROM log.dead_letter_eviction WHERE global_index = ?")
                        .param(damaged)
                        .query(String.class)
                        .list())
                .containsExactly("Written by a program that was withdrawn.");
        assertThat(database.sql("SELECT count(*) FROM access.entry WHERE action = 'DEAD_LETTER' AND resource = ?")
                        .param("/audit/dead-letters/" + id + "/evict")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_dead_letters_of_a_person_are_retried_once_the_person_is_erased() {
        repair();
        keys.erase(person);
        log.append(person, new PersonErased(person)).settle();

        Awaitility.await().atMost(PATIENCE).until(() -> letters(officer).isEmpty());

        assertThat(apiClient.read("alma", "/artists/{id}", artist).has("stageName"))
                .isFalse();
    }

    @Test
    void an_eviction_needs_a_reason_and_keeps_the_order() {
        List<JsonNode> letters = letters(officer);
        String first = letters.getFirst().get("id").asString();
        String last = letters.getLast().get("id").asString();

        assertThat(json(400, officer.post("{}", "/dead-letters/{id}/evict", first))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        json(400, officer.post("{\"reason\": \"no\"}", "/dead-letters/{id}/evict", first));
        json(400, officer.post("{\"reason\": \"%s\"}".formatted("x".repeat(501)), "/dead-letters/{id}/evict", first));
        assertThat(json(409, officer.post(REASON, "/dead-letters/{id}/evict", last))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/dead-letter-waits");
        json(404, officer.post(REASON, "/dead-letters/{id}/evict", "artists@1:999999"));
        assertThat(letters(officer)).hasSize(2);
    }

    @Test
    void the_list_has_pages() {
        JsonNode page = json(200, officer.get("/dead-letters?projection=artists&limit=1"));
        assertThat(page.get("items")).hasSize(1);

        JsonNode next = json(
                200,
                officer.get(
                        "/dead-letters?projection=artists&limit=1&cursor={cursor}",
                        page.get("nextCursor").asString()));

        assertThat(next.at("/items/0/index").asLong()).isEqualTo(damaged + 1);
        assertThat(next.has("nextCursor")).isFalse();
        json(400, officer.get("/dead-letters?cursor=forged~"));
        json(400, officer.get("/dead-letters?cursor=" + Cursor.of("artists").token()));
    }

    @Test
    void a_dead_letter_whose_event_was_removed_says_so_and_hides_none_behind_it() {
        database.sql("CREATE TABLE removed AS SELECT * FROM log.event WHERE global_index = ?")
                .param(damaged)
                .update();
        database.sql("DELETE FROM log.event WHERE global_index = ?")
                .param(damaged)
                .update();
        try {
            JsonNode page = json(200, officer.get("/dead-letters?projection=artists&limit=1"));

            JsonNode first = page.at("/items/0");
            assertThat(first.at("/payload/unreadable").asString()).isEqualTo("missing");
            assertThat(first.get("index").asLong()).isEqualTo(damaged);
            assertThat(first.get("aggregateId").asString()).isEqualTo(artist.toString());
            assertThat(first.has("eventId")).isFalse();
            assertThat(page.has("nextCursor")).isTrue();
            assertThat(letters(officer)).hasSize(2);
            String id = first.get("id").asString();
            assertThat(json(200, officer.get("/dead-letters/{id}", id))
                            .at("/payload/unreadable")
                            .asString())
                    .isEqualTo("missing");
            assertThat(json(409, officer.post(REASON, "/dead-letters/{id}/evict", id))
                            .get("type")
                            .asString())
                    .isEqualTo("/problems/dead-letter-without-event");
        } finally {
            database.sql("INSERT INTO log.event OVERRIDING SYSTEM VALUE SELECT * FROM removed")
                    .update();
            database.sql("DROP TABLE removed").update();
        }
    }

    @Test
    void only_an_officer_sees_and_settles_dead_letters() {
        String id = letters(officer).getFirst().get("id").asString();
        for (String user : new String[] {"alma", "lena", "olaf", "root"}) {
            AsOfficer other = officer.as(user);
            assertThat(other.get("/dead-letters")).hasStatus(403);
            assertThat(other.get("/dead-letters/{id}", id)).hasStatus(403);
            assertThat(other.post(null, "/dead-letters/{id}/retry", id)).hasStatus(403);
            assertThat(other.post(REASON, "/dead-letters/{id}/evict", id)).hasStatus(403);
        }
    }
}
