package io.artistagent.benchmarks.audit;

import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Multiplies a small log into a large one: the same sealed payloads for other aggregates, at other times and by other actors. A copy keeps
 * the id of its original, to which its personal fields are bound.
 */
final class ManyEvents {

    static final int ORIGINALS = 20_000;

    private static final int SOME = 20;

    private final ReadSide product;
    private final JdbcClient database;

    ManyEvents(ReadSide product) {
        this.product = product;
        this.database = product.database();
    }

    void multiply(int events) {
        database.sql("""
                        INSERT INTO log.event (aggregate_identifier, sequence_number, type, event_identifier, time_stamp,
                            payload_type, payload_revision, subject, payload, meta_data)
                        SELECT md5(copy || '/' || aggregate_identifier)::uuid::text, sequence_number, type, event_identifier,
                            timestamptz '2026-01-01' + ((copy - 1) * 20000 + global_index) * interval '200 days' / :events, payload_type,
                            payload_revision, subject, payload,
                            convert_to(format('{"actor":"%s","role":"%s","purpose":"%s","traceId":"%s","correlationId":"c","causationId":"c"}',
                                md5('actor ' || (global_index * 7919 + copy) % 10000)::uuid,
                                CASE WHEN global_index % 1000 = 0 THEN 'compliance-officer' WHEN global_index % 10 = 0 THEN 'label' ELSE 'artist' END,
                                CASE WHEN global_index % 1000 = 0 OR (copy * 20000 + global_index) % 100003 = 1 THEN 'case' ELSE 'service' END,
                                md5('trace ' || (copy * 20000 + global_index) / 3)), 'UTF8')
                        FROM generate_series(1, :copies) AS copy, log.event
                        ORDER BY copy, global_index
                        """)
                .param("copies", Math.max(1, events / ORIGINALS - 1))
                .param("events", events)
                .update();
        // Through the product, which then knows the new end of the log
        ArtistId artist = new ArtistId(UUID.randomUUID());
        product.log()
                .appendEvents(
                        new GenericDomainEventMessage<>("Artist", artist.toString(), 0, new ArtistRetired(artist)));
    }

    void analyze() {
        database.sql("VACUUM ANALYZE log.event").update();
        database.sql("VACUUM ANALYZE " + trail() + ".event").update();
    }

    private String trail() {
        return "trail_"
                + database.sql("SELECT version FROM log.read_model_version WHERE model = 'trail' AND state = 'ACTIVE'")
                        .query(Integer.class)
                        .single();
    }

    /** Paths of searches, by what they search for. */
    Map<String, List<String>> searches() {
        Map<String, List<String>> searches = new LinkedHashMap<>();
        searches.put("nothing", List.of(path("")));
        searches.put("subject", some("subject", "subject"));
        searches.put("aggregate", some("aggregate_id", "aggregate"));
        searches.put("actor", some("actor", "actor"));
        searches.put("trace", some("replace(trace_id::text, '-', '')", "trace"));
        searches.put("type", List.of(path("type=TrackPublished"), path("type=ArtistRegistered")));
        searches.put("role", List.of(path("role=artist"), path("role=compliance-officer")));
        searches.put("purpose", List.of(path("purpose=service"), path("purpose=case")));
        searches.put(
                "time",
                List.of(
                        path("from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z"),
                        path("from=2026-03-01T00:00:00Z&order=oldest"),
                        path("to=2026-03-01T00:00:00Z")));
        searches.put("a frequent word", List.of(path("q=track")));
        searches.put("a word of two letters", List.of(path("q=re")));
        searches.put("a rare word and a frequent one", List.of(path("q=artist+register"), path("q=indie+register")));
        searches.put(
                "role and purpose",
                List.of(path("role=label&purpose=service"), path("role=compliance-officer&purpose=case")));
        searches.put("two frequent criteria that hardly ever meet", List.of(path("role=artist&purpose=case")));
        searches.put("type and actor", some("actor", "type=TrackAdded&actor"));
        searches.put("subject and time", some("subject", "from=2026-02-01T00:00:00Z&to=2026-04-01T00:00:00Z&subject"));
        searches.put("type and word", List.of(path("type=ArtistRegistered&q=pop")));
        return searches;
    }

    private List<String> some(String column, String parameter) {
        return database
                .sql("SELECT " + column + "::text FROM " + trail()
                        + ".event WHERE " + column
                        + " IS NOT NULL AND type = 'TrackAdded' AND at BETWEEN '2026-02-02' AND '2026-03-30'"
                        + " ORDER BY md5(global_index::text) LIMIT " + SOME)
                .query(String.class)
                .list()
                .stream()
                .map(value -> path(parameter + "=" + value))
                .toList();
    }

    private static String path(String criteria) {
        return "/api/v1/audit/events?limit=50&" + criteria;
    }
}
