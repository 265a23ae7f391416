package io.artistagent.query.audit.operation;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.audit.AsOfficer;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Projections and rebuilds as a compliance officer sees them. */
class ProjectionQueriesTest extends QuerySideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    private AsOfficer officer;

    @BeforeEach
    void append() {
        officer = AsOfficer.of(http);
        ArtistId artist = artistId();
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma", "pop"))
                .settle();
    }

    @Test
    void an_officer_sees_every_projection_with_its_position() {
        JsonNode items = json(200, officer.get("/projections")).get("items");

        assertThat(ApiClient.texts(items, "name")).contains("artists", "catalogue", "imports", "statistics");
        JsonNode artists = projection("artists");
        assertThat(artists.get("kind").asString()).isEqualTo("READ_MODEL");
        assertThat(artists.get("state").asString()).isEqualTo("RUNNING");
        assertThat(artists.get("lag").asLong()).isZero();
        assertThat(artists.get("position").asLong()).isEqualTo(log.end().index());
        assertThat(artists.get("deadLetters").asLong()).isZero();
        assertThat(artists.get("version").asInt()).isPositive();
    }

    @Test
    void watching_projections_is_recorded_once_an_hour_for_each_purpose() {
        AsOfficer watching = officer.because("watch " + UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            json(200, watching.get("/projections"));
            json(200, watching.get("/rebuilds"));
        }

        assertThat(database.sql("SELECT resource FROM access.entry WHERE purpose = ? ORDER BY resource")
                        .param(watching.purpose())
                        .query(String.class)
                        .list())
                .containsExactly("/audit/projections", "/audit/rebuilds");
    }

    @Test
    void a_projection_of_another_process_is_shown_as_the_database_knows_it() {
        database.sql("INSERT INTO log.token (processor_name, segment, token, token_type, time_stamp, owner)"
                        + " SELECT 'elsewhere', 0, token, token_type, time_stamp, NULL FROM log.token"
                        + " WHERE processor_name LIKE 'artists@%' ORDER BY processor_name DESC LIMIT 1")
                .update();
        try {
            JsonNode elsewhere = projection("elsewhere");
            assertThat(elsewhere.get("kind").asString()).isEqualTo("AUTOMATION");
            assertThat(elsewhere.get("state").asString()).isEqualTo("STOPPED");
            assertThat(elsewhere.get("version").isNull()).isTrue();
            assertThat(elsewhere.get("position").asLong()).isPositive();
            assertThat(json(409, officer.post(null, "/projections/elsewhere/rebuild"))
                            .get("type")
                            .asString())
                    .isEqualTo("/problems/projection-not-repeated");
        } finally {
            database.sql("DELETE FROM log.token WHERE processor_name = 'elsewhere'")
                    .update();
        }
    }

    @Test
    void a_rebuild_is_begun_and_watched_until_it_has_taken_over() {
        long before = projection("imports").get("version").asLong();

        MvcTestResult begun = officer.because("check a rebuild").post(null, "/projections/imports/rebuild");

        JsonNode rebuild = json(202, begun);
        String location = begun.getResponse().getHeader("Location");
        assertThat(location)
                .isEqualTo("/api/v1/audit/rebuilds/" + rebuild.get("id").asString());
        assertThat(rebuild.get("projection").asString()).isEqualTo("imports");
        assertThat(rebuild.get("fromVersion").asLong()).isEqualTo(before);
        Awaitility.await().atMost(PATIENCE).until(() -> state(rebuild).equals("DONE"));
        JsonNode done =
                json(200, officer.get("/rebuilds/{id}", rebuild.get("id").asString()));
        assertThat(done.get("done")).isEqualTo(done.get("total"));
        assertThat(done.get("remainingSeconds").asLong()).isZero();
        assertThat(done.get("problems")).isEmpty();
        assertThat(ApiClient.texts(json(200, officer.get("/rebuilds")).get("items"), "id"))
                .contains(rebuild.get("id").asString());
        assertThat(json(
                                409,
                                officer.post(
                                        null,
                                        "/rebuilds/{id}/pause",
                                        rebuild.get("id").asString()))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/rebuild-state");
        assertThat(database.sql("SELECT purpose FROM access.entry WHERE action = 'REPLAY' AND resource = ?")
                        .param("/audit/projections/imports/rebuild")
                        .query(String.class)
                        .list())
                .contains("check a rebuild");
    }

    @Test
    void a_rebuild_that_is_started_twice_is_refused_and_can_be_paused_resumed_and_cancelled() {
        log.stop();
        JsonNode rebuild;
        try {
            rebuild = json(202, officer.post(null, "/projections/catalogue/rebuild"));
            assertThat(rebuild.get("finishedAt").isNull()).isTrue();
            String id = rebuild.get("id").asString();
            assertThat(json(409, officer.post(null, "/projections/catalogue/rebuild"))
                            .get("type")
                            .asString())
                    .isEqualTo("/problems/projection-is-being-filled");
            assertThat(json(200, officer.post(null, "/rebuilds/{id}/pause", id))
                            .get("state")
                            .asString())
                    .isEqualTo("PAUSED");
            json(409, officer.post(null, "/rebuilds/{id}/pause", id));
            json(200, officer.post(null, "/rebuilds/{id}/resume", id));
            assertThat(json(200, officer.post(null, "/rebuilds/{id}/cancel", id))
                            .get("state")
                            .asString())
                    .isEqualTo("CANCELLED");
            json(409, officer.post(null, "/rebuilds/{id}/resume", id));
        } finally {
            log.start();
        }
        log.settle();
        assertThat(state(rebuild)).isEqualTo("CANCELLED");
    }

    @Test
    void what_does_not_exist_is_not_found_and_no_one_else_may_look_or_act() {
        json(404, officer.post(null, "/projections/nothing/rebuild"));
        json(404, officer.get("/rebuilds/{id}", UUID.randomUUID()));
        json(404, officer.post(null, "/rebuilds/{id}/cancel", UUID.randomUUID()));
        json(400, officer.get("/rebuilds/one"));
        for (String user : new String[] {"alma", "lena", "olaf", "root"}) {
            AsOfficer other = officer.as(user);
            assertThat(other.get("/projections")).hasStatus(403);
            assertThat(other.get("/rebuilds")).hasStatus(403);
            assertThat(other.post(null, "/projections/imports/rebuild")).hasStatus(403);
            assertThat(other.post(null, "/rebuilds/{id}/pause", UUID.randomUUID()))
                    .hasStatus(403);
        }
    }

    private JsonNode projection(String name) {
        return json(200, officer.get("/projections"))
                .get("items")
                .valueStream()
                .filter(item -> item.get("name").asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    private String state(JsonNode rebuild) {
        return json(200, officer.get("/rebuilds/{id}", rebuild.get("id").asString()))
                .get("state")
                .asString();
    }
}
