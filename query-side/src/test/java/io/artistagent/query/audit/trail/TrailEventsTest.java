package io.artistagent.query.audit.trail;

import static io.artistagent.query.Samples.artistId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the officer sees of an event. */
class TrailEventsTest extends TrailTestBase {

    @Test
    void an_event_says_who_did_what_to_what() {
        JsonNode event = events("aggregate=" + artist + "&order=oldest").path(0);

        assertThat(event.propertyNames())
                .containsExactly(
                        "eventId",
                        "index",
                        "at",
                        "type",
                        "revision",
                        "aggregateType",
                        "aggregateId",
                        "sequence",
                        "subject",
                        "actor",
                        "role",
                        "purpose",
                        "correlationId",
                        "causationId",
                        "traceId",
                        "client",
                        "source",
                        "payload");
        assertThat(event.path("at").asString()).isEqualTo(NOON.toString());
        assertThat(event.path("type").asString()).isEqualTo("ArtistRegistered");
        assertThat(event.path("revision").asString()).isEqualTo("1");
        assertThat(event.path("aggregateId").asString()).isEqualTo(artist.toString());
        assertThat(event.path("sequence").asLong()).isZero();
        assertThat(event.path("subject").asString()).isEqualTo(zoe.toString());
        assertThat(event.path("actor").asString()).isEqualTo(zoe.toString());
        assertThat(event.path("traceId").asString()).isEqualTo(trace);
        assertThat(event.path("payload").path("country").asString()).isEqualTo("CH");
    }

    @Test
    void an_event_without_metadata_still_has_all_fields() {
        ArtistId other = artistId();
        log.append(other, new ArtistRetired(other)).settle();

        JsonNode event = events("aggregate=" + other).path(0);

        assertThat(event.path("actor").isNull()).isTrue();
        assertThat(event.path("traceId").isNull()).isTrue();
        assertThat(event.has("subject")).isFalse();
        assertThat(event.has("client")).isFalse();
    }

    @Test
    void a_single_event_is_shown_by_its_id() {
        String id = events("aggregate=" + artist + "&type=ArtistRegistered")
                .path(0)
                .path("eventId")
                .asString();

        assertThat(apiClient.read("clara", "/audit/events/{id}", id).toString())
                .contains("withheld", "ArtistRegistered")
                .doesNotContain("Zoe Private");
        assertThat(apiClient.readFor(PURPOSE, "clara", "/audit/events/{id}", id).toString())
                .contains("Zoe Private");
        assertThat(apiClient.get("clara", "/audit/events/{id}", UUID.randomUUID()))
                .hasStatus(404);
        assertThat(apiClient.get("clara", "/audit/events/4711")).hasStatus(400);
    }
}
