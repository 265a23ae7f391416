package io.artistagent.query.audit.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of the table of exports. A process claims an export for a minute at a time, so that another one continues it after a crash. An
 * export without a claim waits: for its first attempt, or for the next one.
 */
final class ExportTable {

    private static final String CLAIM = " claimed_until = clock_timestamp() + interval '1 minute'";

    /** Attempts in a row without a new window. With the pauses between them, they take about twelve hours. */
    private static final int MAX_ATTEMPTS = 20;

    private static final String PAUSE = "least(interval '15 seconds' * power(2, attempts), interval '1 hour')";

    private final JdbcClient database;

    ExportTable(JdbcClient database) {
        this.database = database;
    }

    void insert(Export export) {
        database.sql(
                        "INSERT INTO export.job (id, period_from, period_to, window_seconds, total) VALUES (?, ?, ?, ?, ?)")
                .params(
                        export.id(),
                        export.from().atOffset(ZoneOffset.UTC),
                        export.to().atOffset(ZoneOffset.UTC),
                        export.window().toSeconds(),
                        export.total())
                .update();
    }

    Optional<Export> find(UUID id) {
        return database.sql("SELECT * FROM export.job WHERE id = ?")
                .param(id)
                .query((row, number) -> export(row))
                .optional();
    }

    List<Export> latest(int most) {
        return database.sql("SELECT * FROM export.job ORDER BY started_at DESC LIMIT ?")
                .param(most)
                .query((row, number) -> export(row))
                .list();
    }

    long running() {
        return database.sql("SELECT count(*) FROM export.job WHERE state = 'RUNNING'")
                .query(Long.class)
                .single();
    }

    /** Claims the oldest export that no living process works on. */
    Optional<Export> claim(UUID process) {
        return database.sql("UPDATE export.job SET claim = :process," + CLAIM + " WHERE id = (SELECT id FROM export.job"
                        + " WHERE state = 'RUNNING' AND claimed_until < clock_timestamp()"
                        + " ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *")
                .param("process", process)
                .query((row, number) -> export(row))
                .optional();
    }

    /**
     * Notes how many windows are complete. If one more is than ever before, the failures until then no longer count.
     *
     * @return false if the claim was lost to another process
     */
    boolean progress(UUID id, UUID process, long done) {
        return database.sql("UPDATE export.job SET done = greatest(done, :done),"
                                + " attempts = CASE WHEN done < :done THEN 0 ELSE attempts END,"
                                + " problem = CASE WHEN done < :done THEN NULL ELSE problem END," + CLAIM
                                + " WHERE id = :id AND claim = :process AND state = 'RUNNING'")
                        .param("done", done)
                        .param("id", id)
                        .param("process", process)
                        .update()
                == 1;
    }

    /** @return false if the claim was lost to another process */
    boolean renew(UUID id, UUID process) {
        return database.sql("UPDATE export.job SET" + CLAIM + " WHERE id = ? AND claim = ? AND state = 'RUNNING'")
                        .params(id, process)
                        .update()
                == 1;
    }

    /** @return false if the claim was lost to another process */
    boolean complete(UUID id, UUID process) {
        return database.sql("UPDATE export.job SET state = 'DONE', problem = NULL, finished_at = clock_timestamp()"
                                + " WHERE id = ? AND claim = ? AND state = 'RUNNING'")
                        .params(id, process)
                        .update()
                == 1;
    }

    /** Lets any process try again after a pause, which doubles up to an hour. An export that fails again and again is given up. */
    void failed(UUID id, UUID process, String problem) {
        database.sql("UPDATE export.job SET problem = :problem, attempts = attempts + 1, claim = NULL,"
                        + " claimed_until = clock_timestamp() + " + PAUSE + ","
                        + " state = CASE WHEN attempts + 1 >= :most THEN 'FAILED' ELSE state END,"
                        + " finished_at = CASE WHEN attempts + 1 >= :most THEN clock_timestamp() END"
                        + " WHERE id = :id AND claim = :process AND state = 'RUNNING'")
                .param("problem", problem)
                .param("most", MAX_ATTEMPTS)
                .param("id", id)
                .param("process", process)
                .update();
    }

    /** Lets any process try again at once, with as many attempts as in the beginning. An export on which a process works is left alone. */
    void retry(UUID id) {
        database.sql(
                        "UPDATE export.job SET state = 'RUNNING', attempts = 0, claim = NULL, claimed_until = '-infinity',"
                                + " finished_at = NULL WHERE id = ? AND (state = 'FAILED' OR state = 'RUNNING' AND claim IS NULL)")
                .param(id)
                .update();
    }

    /** @return false if a process works on the export, or there is none */
    boolean delete(UUID id) {
        return database.sql("DELETE FROM export.job WHERE id = ? AND (state <> 'RUNNING' OR claim IS NULL)")
                        .param(id)
                        .update()
                == 1;
    }

    /** The exports that ended longer ago than this, the oldest first. */
    List<UUID> endedBefore(Duration ago, int most) {
        return database.sql("SELECT id FROM export.job WHERE state <> 'RUNNING'"
                        + " AND finished_at < clock_timestamp() - ? * interval '1 second' ORDER BY finished_at LIMIT ?")
                .params(ago.toSeconds(), most)
                .query(UUID.class)
                .list();
    }

    /** Lets any process continue at once, when this one stops. */
    void release(UUID process) {
        database.sql("UPDATE export.job SET claimed_until = '-infinity' WHERE claim = ? AND state = 'RUNNING'")
                .param(process)
                .update();
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                time(row, "period_from"),
                time(row, "period_to"),
                Duration.ofSeconds(row.getLong("window_seconds")),
                Export.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("problem"),
                time(row, "started_at"),
                nullableTime(row, "finished_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableTime(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
