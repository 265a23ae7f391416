package io.artistagent.query.audit.state;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.query.ApiClient;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an aggregate looked like at a past moment. */
class PastStateTest extends StateTestBase {

    @Test
    void the_state_at_an_index_is_what_the_events_up_to_it_made() {
        JsonNode first = state(withPurpose, "atIndex=" + history.index(0));

        assertThat(first.get("aggregateId").asString()).isEqualTo(artist.toString());
        assertThat(first.get("aggregateType").asString()).isEqualTo("Artist");
        assertThat(first.get("index").asLong()).isEqualTo(history.index(0));
        assertThat(first.get("version").asLong()).isZero();
        assertThat(first.get("asOf").asString()).isEqualTo(FIRST);
        assertThat(first.at("/state/profile/stageName").asString()).isEqualTo("Alma");
        assertThat(first.at("/state/profile/country").asString()).isEqualTo("CH");
        assertThat(first.at("/state/active").asBoolean()).isTrue();
        assertThat(first.at("/state/blocked")).isEmpty();
        assertThat(first.at("/events/0").toString())
                .isEqualTo("{\"eventId\":\"%s\",\"index\":%d,\"type\":\"ArtistRegistered\",\"at\":\"%s\"}"
                        .formatted(history.id(0), history.index(0), FIRST));
        assertThat(first.get("events")).hasSize(1);

        JsonNode last = state(withPurpose, "atIndex=" + history.index(3));
        assertThat(last.get("version").asLong()).isEqualTo(3);
        assertThat(last.at("/state/profile/country").asString()).isEqualTo("FR");
        assertThat(last.at("/state/active").asBoolean()).isFalse();
        assertThat(last.at("/state/blocked/0").asString()).isEqualTo(other.toString());
        assertThat(last.get("eventCount").asLong()).isEqualTo(4);
    }

    @Test
    void the_state_as_of_a_time_includes_what_happened_at_that_time() {
        assertThat(state(withPurpose, "asOf=" + SECOND)
                        .at("/state/profile/country")
                        .asString())
                .isEqualTo("FR");
        JsonNode before = state(withPurpose, "asOf=2026-02-01T10:59:59.999+01:00");
        assertThat(before.at("/state/profile/country").asString()).isEqualTo("CH");
        assertThat(before.get("asOf").asString()).isEqualTo("2026-02-01T09:59:59.999Z");
        assertThat(before.get("index").asLong()).isEqualTo(history.index(0));
    }

    @Test
    void before_the_first_event_the_answer_says_when_it_was() {
        JsonNode problem = json(404, officer.get("/aggregates/{id}/state?asOf=2025-12-31T23:59:59Z", artist));

        assertThat(problem.get("type").asString()).isEqualTo("/problems/not-yet");
        assertThat(problem.get("firstAt").asString()).isEqualTo(FIRST);
        assertThat(problem.get("firstIndex").asLong()).isEqualTo(history.index(0));
        json(404, officer.get("/aggregates/{id}/diff?from=2025-12-31T23:59:59Z&to={to}", artist, FIRST));
        assertThat(json(404, officer.get("/aggregates/{id}/state?atIndex=0", artist))
                        .get("firstAt")
                        .asString())
                .isEqualTo(FIRST);
        json(404, officer.get("/aggregates/{id}/diff?from=0", artist));
    }

    @Test
    void without_a_moment_the_state_is_that_of_now() {
        assertThat(state(officer, "").get("index").asLong()).isEqualTo(history.index(3));
        JsonNode since = json(200, officer.get("/aggregates/{id}/diff?from={from}", artist, history.index(2)));
        assertThat(ApiClient.texts(since.get("changes"), "pointer")).containsExactly("/active");
    }

    @Test
    void a_client_whose_clock_is_a_little_ahead_can_ask_for_now() {
        assertThat(state(officer, "asOf=" + Instant.now().plusSeconds(3))
                        .get("index")
                        .asLong())
                .isEqualTo(history.index(3));
        json(
                400,
                officer.get(
                        "/aggregates/{id}/state?asOf={time}",
                        artist,
                        Instant.now().plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state?asOf=2026-01-02T00:00:00Z&atIndex=1",
                "state?asOf=2999-01-01T00:00:00Z",
                "state?asOf=yesterday",
                "state?asOf=2026-01-02T00:00:00",
                "state?asOf=",
                "state?atIndex=-5",
                "state?atIndex=1000000000",
                "state?atIndex=99999999999999999999",
                "state?atIndex=one",
                "diff",
                "diff?from=1&to=2999-01-01T00:00:00Z",
                "diff?from=1&to=1000000000",
                "diff?from=x&to=1",
                "diff?from=2026-02-02T10:00:00Z&to=2026-01-02T10:00:00Z"
            })
    void a_moment_that_cannot_be_shown_is_refused(String request) {
        assertThat(json(400, officer.get("/aggregates/" + artist + "/" + request))
                        .get("errors"))
                .hasSize(1);
    }

    @Test
    void an_unknown_aggregate_is_not_found_and_no_one_else_may_look() {
        json(404, officer.get("/aggregates/{id}/state?atIndex=1", UUID.randomUUID()));
        json(404, officer.get("/aggregates/{id}/state?atIndex=1", "one"));
        json(400, officer.get("/aggregates/{id}/state?atIndex=1", "x".repeat(201)));
        for (String user : new String[] {"alma", "lena", "olaf", "root"}) {
            assertThat(officer.as(user).get("/aggregates/{id}/state?atIndex=1", artist))
                    .hasStatus(403);
            assertThat(officer.as(user).get("/aggregates/{id}/diff?from=1&to=1", artist))
                    .hasStatus(403);
        }
    }

    @Test
    void of_a_long_history_the_latest_events_are_named() {
        history.append(
                "2026-05-01T10:00:00Z",
                IntStream.range(0, 250)
                        .mapToObj(number -> new ArtistBlocked(artist, artistId()))
                        .toArray());
        log.settle();

        JsonNode state = state(officer, "atIndex=" + history.index(253));

        assertThat(state.get("events")).hasSize(200);
        assertThat(state.get("eventCount").asLong()).isEqualTo(254);
        assertThat(state.at("/events/199/index").asLong()).isEqualTo(history.index(253));
        assertThat(state.at("/state/blocked")).hasSize(251);
    }

    @Test
    void an_event_that_cannot_be_read_is_named() {
        log.awaitLedger();
        database.sql("CREATE TABLE readable AS SELECT payload FROM log.event WHERE global_index = ?")
                .param(history.index(1))
                .update();
        try {
            damage("'{'");
            JsonNode problem = json(409, officer.get("/aggregates/{id}/state?asOf={time}", artist, THIRD));
            assertThat(problem.get("type").asString()).isEqualTo("/problems/history-unreadable");
            assertThat(problem.get("index").asLong()).isEqualTo(history.index(1));
            state(officer, "asOf=" + FIRST);
        } finally {
            damage("(SELECT payload FROM readable)");
            database.sql("DROP TABLE readable").update();
        }
    }

    private void damage(String payload) {
        database.sql("UPDATE log.event SET payload = " + payload + " WHERE global_index = ?")
                .param(history.index(1))
                .update();
    }
}
