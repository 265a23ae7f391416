package io.artistagent.eventlog.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dead letters of all processors, whichever process runs them. */
public final class DeadLetterTable {

    private static final String LETTERS = """
            SELECT processor_name, global_index, sequence_identifier, cause, attempts, put_at,
                   (SELECT min(earliest.global_index) FROM log.dead_letter earliest
                    WHERE earliest.processor_name = letter.processor_name
                      AND earliest.sequence_identifier = letter.sequence_identifier) AS first_index,
                   EXISTS (SELECT FROM log.dead_letter_retry retry
                           WHERE retry.processor_name = letter.processor_name
                             AND retry.sequence_identifier = letter.sequence_identifier) AS requested
            FROM log.dead_letter letter
            """;

    /** The conditions are repeated: another process may have handled the event or set an earlier one aside in the meantime. */
    private static final String EVICT = """
            WITH gone AS (
              DELETE FROM log.dead_letter letter
              WHERE processor_name = :processor AND global_index = :index
                AND NOT EXISTS (SELECT FROM log.dead_letter earlier
                                WHERE earlier.processor_name = letter.processor_name
                                  AND earlier.sequence_identifier = letter.sequence_identifier
                                  AND earlier.global_index < letter.global_index)
              RETURNING processor_name, global_index, sequence_identifier, cause, attempts, put_at),
            next AS (
              INSERT INTO log.dead_letter_retry (processor_name, sequence_identifier)
              SELECT processor_name, sequence_identifier FROM gone ON CONFLICT DO NOTHING)
            INSERT INTO log.dead_letter_eviction
              (processor_name, global_index, sequence_identifier, cause, attempts, put_at, evicted_by, reason)
            SELECT processor_name, global_index, sequence_identifier, cause, attempts, put_at, :by, :reason FROM gone
            """;

    private final JdbcClient database;

    public DeadLetterTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Dead letters in the order of processors and log positions.
     *
     * @param projection only those of this projection, or null
     * @param processor the processor of the dead letter after which to begin; an empty text at the beginning
     * @param index the position of that dead letter
     */
    public List<DeadLetter> after(@Nullable String projection, String processor, long index, int most) {
        return database.sql(LETTERS
                        + " WHERE (processor_name, global_index) > (:processor, :index)"
                        + " AND (:projection::text IS NULL OR split_part(processor_name, '@', 1) = :projection)"
                        + " ORDER BY processor_name, global_index LIMIT :most")
                .param("processor", processor)
                .param("index", index)
                .param("projection", projection)
                .param("most", most)
                .query(DeadLetterTable::letter)
                .list();
    }

    public Optional<DeadLetter> find(String processor, long index) {
        return database.sql(LETTERS + " WHERE processor_name = ? AND global_index = ?")
                .params(processor, index)
                .query(DeadLetterTable::letter)
                .optional();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getString("processor_name"),
                row.getLong("global_index"),
                row.getString("sequence_identifier"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                row.getLong("first_index"),
                row.getBoolean("requested"));
    }

    /** How many dead letters each processor has; those without any are left out. */
    public Map<String, Long> counts() {
        return database
                .sql("SELECT processor_name, count(*) FROM log.dead_letter GROUP BY processor_name")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Requests a retry of all dead letters of an aggregate. The process that follows the log for the aggregate carries it out. */
    public void requestRetry(String processor, String sequence) {
        database.sql("INSERT INTO log.dead_letter_retry (processor_name, sequence_identifier) VALUES (?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(processor, sequence)
                .update();
    }

    public boolean isRetryRequested(String processor, String sequence) {
        return database.sql("SELECT EXISTS (SELECT FROM log.dead_letter_retry"
                        + " WHERE processor_name = ? AND sequence_identifier = ?)")
                .params(processor, sequence)
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives an event up for a processor, and requests a retry of those that waited for it.
     *
     * @param by the person who decided it
     * @return false if it is no longer a dead letter, or not the first of its aggregate
     */
    public boolean evict(String processor, long index, UUID by, String reason) {
        return database.sql(EVICT)
                        .param("processor", processor)
                        .param("index", index)
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                > 0;
    }
}
