package io.artistagent.query.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistRetired;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The trail of a log in which somebody has damaged or removed events. */
class DamagedEventsTest extends TrailTestBase {

    @Autowired
    private JdbcClient database;

    @Test
    void an_event_that_cannot_be_read_is_found() {
        byte[] intact = database.sql(
                        "SELECT payload FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 2")
                .param(artist.toString())
                .query(byte[].class)
                .single();
        log.awaitLedger();
        replace("com.example.Gone", "damaged".getBytes(StandardCharsets.UTF_8));

        JsonNode event = apiClient
                .readFor(PURPOSE, "clara", "/audit/events?aggregate={a}&type=ArtistRetired", artist)
                .path("items")
                .path(0);

        assertThat(event.path("type").asString()).isEqualTo("Gone");
        assertThat(event.path("payload").toString()).isEqualTo("{\"unreadable\":\"UnknownEventType\"}");
        assertThat(event.path("actor").asString()).isEqualTo(manager.toString());
        // Other tests read this log from its beginning and compare what a rebuild gives
        replace(ArtistRetired.class.getName(), intact);
        log.rebuild("trail");
    }

    private void replace(String type, byte[] payload) {
        database.sql("UPDATE log.event SET payload_type = ?, payload = ?"
                        + " WHERE aggregate_identifier = ? AND sequence_number = 2")
                .params(type, payload, artist.toString())
                .update();
    }

    @Test
    void damaged_metadata_are_not_taken_for_absent_ones() {
        byte[] intact = database.sql(
                        "SELECT meta_data FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 2")
                .param(artist.toString())
                .query(byte[].class)
                .single();
        log.awaitLedger();
        replaceMetadata("damaged".getBytes(StandardCharsets.UTF_8));

        JsonNode event = apiClient
                .readFor(PURPOSE, "clara", "/audit/events?aggregate={a}&type=ArtistRetired", artist)
                .path("items")
                .path(0);

        assertThat(event.path("metadata").toString()).isEqualTo("{\"unreadable\":\"damaged\"}");
        assertThat(event.path("actor").isNull()).isTrue();
        assertThat(event.path("payload").has("unreadable")).isFalse();
        replaceMetadata(intact);
        assertThat(apiClient
                        .readFor(PURPOSE, "clara", "/audit/events?aggregate={a}&type=ArtistRetired", artist)
                        .path("items")
                        .path(0)
                        .has("metadata"))
                .isFalse();
        log.rebuild("trail");
    }

    @Test
    void an_event_that_was_removed_from_the_log_hides_none_behind_it() {
        log.awaitLedger();
        String which = " FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 1";
        database.sql("CREATE TABLE removed AS SELECT *" + which)
                .param(artist.toString())
                .update();
        database.sql("DELETE" + which).param(artist.toString()).update();
        try {
            JsonNode second = next(next(null));

            assertThat(second.path("items")).isEmpty();
            assertThat(next(second).at("/items/0/sequence").asInt()).isEqualTo(2);
        } finally {
            database.sql("INSERT INTO log.event SELECT * FROM removed").update();
            database.sql("DROP TABLE removed").update();
        }
    }

    /** Pages with one event each. */
    private JsonNode next(@Nullable JsonNode page) {
        String search = "/audit/events?aggregate={a}&order=oldest&limit=1";
        return page == null
                ? apiClient.readFor(PURPOSE, "clara", search, artist)
                : apiClient.readFor(
                        PURPOSE,
                        "clara",
                        search + "&cursor={c}",
                        artist,
                        page.path("nextCursor").asString());
    }

    private void replaceMetadata(byte[] metadata) {
        database.sql("UPDATE log.event SET meta_data = ? WHERE aggregate_identifier = ? AND sequence_number = 2")
                .params(metadata, artist.toString())
                .update();
    }
}
