package io.artistagent.query.audit.export;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.Actor;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.ledger.Leaf;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.ledger.archive.RecordLink;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.query.QuerySideTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event has a record, whatever its size, and even if it is damaged. */
class EventRecordTest extends QuerySideTest {

    private static final Instant HOUR = Instant.parse("2025-07-01T10:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Autowired
    private Ledger ledger;

    @Autowired
    private LogReader reader;

    @Autowired
    private EventRenderer renderer;

    private final PersonId zoe = new PersonId(UUID.randomUUID());
    private final ArtistId artist = artistId();

    @Test
    void damaged_metadata_are_not_taken_for_absent_ones() throws IOException {
        log.appendAt(
                HOUR.minus(Duration.ofDays(1)),
                Map.of(Actor.KEY, zoe.toString()),
                artist,
                registered(artist, zoe, "Zoe Private", "pop"));
        log.settle();
        log.awaitLedger();
        StoredEvent intact = reader.at(List.of(log.end().index())).getFirst();

        assertThat(record(intact).at("/actor/user/uid").asString()).isEqualTo(zoe.toString());
        assertThat(record(intact).at("/unmapped/metadata").isMissingNode()).isTrue();
        for (String text : List.of("{", "null")) {
            JsonNode record = record(withMetaData(intact, text));
            new OcsfSchema().requireValid(record);
            assertThat(record.at("/unmapped/metadata").toString()).isEqualTo("{\"unreadable\":\"damaged\"}");
            assertThat(record.toString()).doesNotContain("Zoe Private");
        }
        assertThat(record(withMetaData(intact, "{}")).at("/unmapped/metadata").isMissingNode())
                .isTrue();
    }

    @Test
    void more_large_events_than_are_read_together_are_all_exported() throws IOException {
        Map<String, String> large = Map.of("note", "x".repeat(1_700_000));
        log.appendAt(HOUR, large, artist, registered(artist, zoe, "Zoe Private", "pop"));
        for (int number = 1; number <= 3; number++) {
            log.appendAt(HOUR.plusSeconds(number), large, artist, new ArtistRetired(artist));
        }
        log.appendAt(HOUR.plusSeconds(4), artist, new ArtistRetired(artist));
        log.settle();

        JsonNode export = exported();

        String records = "events-20250701T100000Z-20250701T110000Z.ndjson.gz";
        byte[] file = apiClient
                .at("clara", "/api/v1/audit/exports/" + export.path("id").asString() + "/files/" + records)
                .getResponse()
                .getContentAsByteArray();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .map(JsonMapper.shared()::readTree)
                    .extracting(record -> record.at("/unmapped/sequence").asInt())
                    .containsExactly(0, 1, 2, 3, 4);
        }
    }

    private JsonNode exported() {
        JsonNode begun = apiClient.json(apiClient.post(
                "clara",
                "/audit/exports",
                "{\"from\": \"2025-07-01T10:00:00Z\", \"to\": \"2025-07-01T11:00:00Z\", \"window\": \"PT1H\"}"));
        String id = begun.path("id").asString();
        await().atMost(TIMEOUT)
                .until(() -> apiClient
                        .read("clara", "/audit/exports/{id}", id)
                        .path("state")
                        .asString()
                        .equals("DONE"));
        return begun;
    }

    private JsonNode record(StoredEvent event) {
        Leaf leaf = ledger.leavesAt(List.of(event.index())).getFirst();
        RecordLink link = RecordLink.of(leaf.number(), LedgerEntry.parse(leaf.entry()));
        return JsonMapper.shared().readTree(EventRecord.of(event, link, renderer));
    }

    private static StoredEvent withMetaData(StoredEvent event, String metaData) {
        return new StoredEvent(
                event.index(),
                event.aggregate(),
                event.sequence(),
                event.type(),
                event.identifier(),
                event.micros(),
                event.payloadType(),
                event.revision(),
                event.subject(),
                event.payload(),
                metaData.getBytes(StandardCharsets.UTF_8));
    }
}
