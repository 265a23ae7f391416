package io.artistagent.query.audit.trail;

import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.EventReencrypted;
import io.artistagent.eventlog.storage.LogReader;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the events of a batch. Writing an event again changes nothing, unless its row in the log was re-encrypted since. */
@Component
final class TrailWriter {

    /** The number of indexes in a span, as a power of two. A search by time extends the period to whole spans at both ends. */
    static final int SPAN_BITS = 12;

    private static final String REENCRYPTED = EventReencrypted.class.getName();

    private static final String EVENTS = """
            INSERT INTO {trail}.event (global_index, at, event_id, aggregate_id, subject, actor, trace_id, type, role, purpose, words)
            SELECT global_index, 'epoch'::timestamptz + micros * interval '1 microsecond', event_id, aggregate_id, subject, actor,
                trace_id, type, role, purpose, words::tsvector
            FROM unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                ?::text[], ?::text[])
                AS row (global_index, micros, event_id, aggregate_id, subject, actor, trace_id, type, role, purpose, words)
            ON CONFLICT (global_index) DO UPDATE SET subject = excluded.subject, type = excluded.type, words = excluded.words
            WHERE (event.subject, event.type, event.words) IS DISTINCT FROM (excluded.subject, excluded.type, excluded.words)
            """;

    private static final String SPANS = """
            INSERT INTO {trail}.span (number, first_at, last_at)
            SELECT global_index >> %d, min(at), max(at)
            FROM (SELECT global_index, 'epoch'::timestamptz + micros * interval '1 microsecond' AS at
                FROM unnest(?::bigint[], ?::bigint[]) AS row (global_index, micros)) AS events
            GROUP BY 1
            ON CONFLICT (number) DO UPDATE SET first_at = least(span.first_at, excluded.first_at),
                last_at = greatest(span.last_at, excluded.last_at)
            """.formatted(SPAN_BITS);

    private final TrailTables tables;
    private final ObjectProvider<EventRenderer> renderer;
    private final ObjectProvider<LogReader> log;

    /** The renderer and the reader exist only if the log is in PostgreSQL; otherwise there is nothing to write. */
    TrailWriter(TrailTables tables, ObjectProvider<EventRenderer> renderer, ObjectProvider<LogReader> log) {
        this.tables = tables;
        this.renderer = renderer;
        this.log = log;
    }

    void write(List<StoredEvent> events) {
        List<TrailRow> rows = rows(events);
        tables.update(EVENTS, statement -> bind(statement, rows));
        tables.update(SPANS, statement -> {
            bind(statement, 1, "int8", rows, TrailRow::index);
            bind(statement, 2, "int8", rows, TrailRow::micros);
        });
        List<Long> changed = events.stream()
                .filter(event -> event.payloadType().equals(REENCRYPTED))
                .map(this::reencrypted)
                .filter(index -> index > 0)
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            List<TrailRow> again = rows(log.getObject().at(changed));
            tables.update(EVENTS, statement -> bind(statement, again));
        }
    }

    private List<TrailRow> rows(List<StoredEvent> events) {
        EventRenderer rendering = renderer.getObject();
        return events.stream().map(event -> TrailRow.of(event, rendering)).toList();
    }

    /** The index of the row that was re-encrypted; 0 if the event cannot be read. */
    private long reencrypted(StoredEvent event) {
        return renderer.getObject().outline(event).payload().path("index").asLong(0);
    }

    private static void bind(PreparedStatement statement, List<TrailRow> rows) throws SQLException {
        bind(statement, 1, "int8", rows, TrailRow::index);
        bind(statement, 2, "int8", rows, TrailRow::micros);
        bind(statement, 3, "uuid", rows, TrailRow::eventId);
        bind(statement, 4, "uuid", rows, TrailRow::aggregateId);
        bind(statement, 5, "uuid", rows, TrailRow::subject);
        bind(statement, 6, "uuid", rows, TrailRow::actor);
        bind(statement, 7, "uuid", rows, TrailRow::traceId);
        bind(statement, 8, "text", rows, TrailRow::type);
        bind(statement, 9, "text", rows, TrailRow::role);
        bind(statement, 10, "text", rows, TrailRow::purpose);
        bind(statement, 11, "text", rows, TrailRow::words);
    }

    private static void bind(
            PreparedStatement statement,
            int parameter,
            String type,
            List<TrailRow> rows,
            Function<TrailRow, @Nullable Object> column)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
    }
}
