package io.artistagent.query.audit.trail;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A short history of an artist: the owner and a manager each made two of its events. */
abstract class TrailTestBase extends QuerySideTest {

    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final String PURPOSE = "Request 4711 of the person";

    final PersonId zoe = new PersonId(UUID.randomUUID());
    final PersonId manager = new PersonId(UUID.randomUUID());
    final ArtistId artist = artistId();
    private final TrackId song = trackId();
    final String trace = UUID.randomUUID().toString().replace("-", "");
    final String title = "Überfahrt" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_short_history() {
        log.appendAt(NOON, by(zoe, "artist"), artist, registered(artist, zoe, "Zoe Private", "pop"));
        log.appendAt(NOON.plusSeconds(60), by(manager, "label"), artist, changed(artist, zoe, "Zoe Secret", "rock"));
        log.appendAt(NOON.plusSeconds(120), by(zoe, "artist"), song, track(song, artist, zoe, title, null));
        log.appendAt(NOON.plusSeconds(180), by(manager, "label"), artist, new ArtistRetired(artist));
        log.settle();
    }

    Map<String, String> by(PersonId actor, String role) {
        return new HashMap<>(Map.of(
                "actor",
                actor.toString(),
                "role",
                role,
                "purpose",
                "service",
                "client",
                "artist-agent-web",
                "source",
                "person",
                "traceId",
                trace,
                "correlationId",
                "c-1",
                "causationId",
                "c-2"));
    }

    JsonNode events(String query) {
        return apiClient.read("clara", "/audit/events?" + query).path("items");
    }
}
