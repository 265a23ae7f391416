package io.artistagent.eventlog.projection;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.storage.LogReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Events that a projection could not handle, and later ones of the same aggregate that must wait for them. A dead letter is only a pointer
 * into the log, so that the personal data of an event is stored, and erased, in one place.
 */
final class DeadLetters {

    private static final int PAGE = 100;

    private final JdbcTemplate sql;
    private final String projection;

    DeadLetters(LogDataSource database, String projection) {
        this.sql = new JdbcTemplate(database);
        this.projection = projection;
    }

    /** The aggregates that have dead letters. */
    Set<String> sequences() {
        return new HashSet<>(sql.queryForList(
                "SELECT DISTINCT sequence_identifier FROM log.dead_letter WHERE processor_name = ?",
                String.class,
                projection));
    }

    /** Stores events that must wait for earlier ones. */
    void keep(List<TrackedEventMessage<?>> waiting) {
        waiting.forEach(event -> insert(event, null));
    }

    void put(TrackedEventMessage<?> event, Exception failure) {
        insert(event, failure.getClass().getName());
    }

    private void insert(TrackedEventMessage<?> event, @Nullable String cause) {
        sql.update(
                "INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, cause, attempts)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                projection,
                Batches.index(event),
                Batches.sequence(event),
                cause,
                cause == null ? 0 : 1);
    }

    void failedAgain(TrackedEventMessage<?> event, Throwable failure) {
        sql.update(
                "UPDATE log.dead_letter SET cause = ?, attempts = attempts + 1 WHERE processor_name = ? AND global_index = ?",
                failure.getClass().getName(),
                projection,
                Batches.index(event));
    }

    /** Whether an officer has given the event up for the projection, whichever version had set it aside. */
    boolean isEvicted(TrackedEventMessage<?> event) {
        return Boolean.TRUE.equals(sql.queryForObject(
                "SELECT EXISTS (SELECT FROM log.dead_letter_eviction"
                        + " WHERE global_index = ? AND split_part(processor_name, '@', 1) = ?)",
                Boolean.class,
                Batches.index(event),
                ProcessorSettings.projectionOf(projection)));
    }

    /** @return whether the dead letter was still there */
    boolean remove(TrackedEventMessage<?> event) {
        return sql.update(
                        "DELETE FROM log.dead_letter WHERE processor_name = ? AND global_index = ?",
                        projection,
                        Batches.index(event))
                > 0;
    }

    long count() {
        Long count = sql.queryForObject(
                "SELECT count(*) FROM log.dead_letter WHERE processor_name = ?", Long.class, projection);
        return count == null ? 0 : count;
    }

    /** The aggregates whose dead letters are to be retried, as requested in any process. */
    List<String> requestedRetries() {
        return sql.queryForList(
                "SELECT sequence_identifier FROM log.dead_letter_retry WHERE processor_name = ? ORDER BY requested_at",
                String.class,
                projection);
    }

    /**
     * Requests a retry of the dead letters that contain data of a person who was erased: without the data, the projection may be able to handle
     * them, and their turn must not come when nobody thinks of the erasure any more.
     */
    void requestRetriesOf(PersonId erased) {
        sql.update(
                "INSERT INTO log.dead_letter_retry (processor_name, sequence_identifier)"
                        + " SELECT DISTINCT processor_name, sequence_identifier FROM log.dead_letter JOIN log.event USING (global_index)"
                        + " WHERE processor_name = ? AND subject = ? ON CONFLICT DO NOTHING",
                projection,
                erased.value());
    }

    void retried(String sequence) {
        sql.update(
                "DELETE FROM log.dead_letter_retry WHERE processor_name = ? AND sequence_identifier = ?",
                projection,
                sequence);
    }

    /** The dead letters of an aggregate after an index, in log order, at most a page of them. */
    List<TrackedEventMessage<?>> read(String sequence, long after, LogReader log, WantedTypes decoding) {
        return read(
                sql.queryForList(
                        "SELECT global_index FROM log.dead_letter WHERE processor_name = ? AND sequence_identifier = ?"
                                + " AND global_index > ? ORDER BY global_index LIMIT ?",
                        Long.class,
                        projection,
                        sequence,
                        after,
                        PAGE),
                log,
                decoding);
    }

    /** The erasures after the first dead letter and up to an index, in log order. Each is the only event of its person's aggregate. */
    List<TrackedEventMessage<?>> laterErasures(long upTo, LogReader log, WantedTypes decoding) {
        return read(
                sql.queryForList(
                        "SELECT global_index FROM log.event"
                                + " WHERE aggregate_identifier IN (SELECT subject::text FROM log.erasure)"
                                + " AND global_index > (SELECT min(global_index) FROM log.dead_letter WHERE processor_name = ?)"
                                + " AND global_index <= ? ORDER BY global_index",
                        Long.class,
                        projection,
                        upTo),
                log,
                decoding);
    }

    private static List<TrackedEventMessage<?>> read(List<Long> indexes, LogReader log, WantedTypes decoding) {
        List<StoredEvent> stored = log.at(indexes);
        decoding.prepare(stored);
        List<TrackedEventMessage<?>> letters = new ArrayList<>(stored.size());
        stored.forEach(event -> letters.add(decoding.decode(event)));
        return letters;
    }
}
