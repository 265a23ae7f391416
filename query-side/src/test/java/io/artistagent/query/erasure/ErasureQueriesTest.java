package io.artistagent.query.erasure;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The progress of an erasure as a compliance officer sees it. */
class ErasureQueriesTest extends QuerySideTest {

    private static final List<String> PLACES = List.of(
            "keys", "log", "artists", "catalogue", "collaborations", "imports", "privacy", "statistics", "trail");

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private EventProcessingConfiguration processors;

    @Autowired
    private JdbcClient database;

    private final PersonId zelda = new PersonId(UUID.randomUUID());

    @Test
    void an_erasure_is_done_when_every_place_has_given_its_receipt() {
        ArtistId zeldas = artistId();
        log.append(zeldas, registered(zeldas, zelda, "Zelda", "pop")).settle();
        EventProcessor statistics = processors.eventProcessor("statistics").orElseThrow();
        statistics.shutDown();
        keys.erase(zelda);
        log.append(zelda, new PersonErased(zelda));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> erasure().path("done").asInt() == PLACES.size() - 1);
        JsonNode running = erasure();
        assertThat(running.path("state").asString()).isEqualTo("RUNNING");
        assertThat(running.path("known").asBoolean()).isTrue();
        assertThat(running.path("startedAt").isMissingNode()).isFalse();
        assertThat(places(running, true)).doesNotContain("statistics");
        assertThat(places(running, false)).containsExactly("statistics");

        statistics.start();
        log.settle();

        JsonNode done = erasure();
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("done")).isEqualTo(done.path("total"));
        assertThat(places(done, true)).containsExactlyInAnyOrderElementsOf(PLACES);
    }

    @Test
    void an_erasure_in_the_dead_letters_of_a_projection_is_not_done() {
        keys.erase(zelda);
        log.append(zelda, new PersonErased(zelda)).settle();
        assertThat(erasure().path("state").asString()).isEqualTo("DONE");
        database.sql("INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, attempts)"
                        + " SELECT 'artists', max(global_index), ?, 1 FROM log.event")
                .param(zelda.toString())
                .update();
        try {
            assertThat(places(erasure(), false)).containsExactly("artists");
        } finally {
            database.sql("DELETE FROM log.dead_letter").update();
        }
    }

    @Test
    void an_erasure_without_an_event_has_reached_no_projection() {
        keys.erase(zelda);

        assertThat(places(erasure(), true)).containsExactly("keys", "log");
    }

    @Test
    void a_mistyped_id_is_shown_as_unknown() {
        keys.erase(zelda);
        log.append(zelda, new PersonErased(zelda)).settle();

        assertThat(erasure().path("known").asBoolean()).isFalse();
    }

    @Test
    void only_an_officer_sees_an_erasure_and_an_unerased_person_gets_404() {
        assertThat(apiClient.get("clara", "/audit/erasures/{person}", zelda)).hasStatus(404);
        keys.erase(zelda);
        assertThat(apiClient.get("alma", "/audit/erasures/{person}", zelda)).hasStatus(403);
        assertThat(apiClient.get("root", "/audit/erasures/{person}", zelda)).hasStatus(403);
    }

    private JsonNode erasure() {
        return apiClient.read("clara", "/audit/erasures/{person}", zelda);
    }

    private static List<String> places(JsonNode erasure, boolean done) {
        return erasure.path("receipts")
                .valueStream()
                .filter(receipt -> receipt.path("done").asBoolean() == done)
                .map(receipt -> receipt.path("place").asString())
                .toList();
    }
}
