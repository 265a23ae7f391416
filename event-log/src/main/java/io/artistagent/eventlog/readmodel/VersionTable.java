package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of read models, and the rebuilds that filled them. All processes coordinate through these rows. */
final class VersionTable {

    private static final String VERSIONS = """
            SELECT v.model, v.version, v.shape, v.state, coalesce(r.state = 'PAUSED', false) AS paused
            FROM log.read_model_version v
            LEFT JOIN log.rebuild r ON r.model = v.model AND r.to_version = v.version AND r.finished_at IS NULL
            ORDER BY v.model, v.version
            """;

    private static final String NEXT_VERSION = """
            SELECT 1 + greatest(
              (SELECT coalesce(max(version), 0) FROM log.read_model_version WHERE model = :model),
              (SELECT coalesce(max(to_version), 0) FROM log.rebuild WHERE model = :model))
            """;

    private static final String REBUILDS = """
            SELECT id, model, from_version, to_version, state, started_at, finished_at, since, done, total, problem,
              extract(epoch FROM worked + CASE WHEN state = 'RUNNING' AND finished_at IS NULL THEN now() - since ELSE interval '0' END)
                AS seconds
            FROM log.rebuild
            """;

    private static final String IDLE = """
            SELECT EXISTS (
              SELECT FROM log.read_model_version v
              LEFT JOIN log.rebuild r ON r.model = v.model AND r.to_version = v.version AND r.finished_at IS NULL
              WHERE v.model = :model AND v.version = :version AND v.state = 'FILLING' AND r.state IS DISTINCT FROM 'PAUSED'
                AND greatest(v.since, r.since) < now() - make_interval(secs => :seconds)
                AND NOT EXISTS (
                  SELECT FROM log.token
                  WHERE processor_name = :processor AND time_stamp::timestamptz >= now() - make_interval(secs => :seconds)))
            """;

    private static final String ONLY_OF = """
            SELECT count(*) FROM (
              SELECT global_index FROM log.dead_letter WHERE processor_name = :processor
              EXCEPT
              SELECT global_index FROM log.dead_letter WHERE processor_name = :other) AS only_of
            """;

    private final JdbcClient database;

    VersionTable(JdbcClient database) {
        this.database = database;
    }

    Map<String, List<ModelVersion>> versions() {
        return database.sql(VERSIONS).query(VersionTable::version).list().stream()
                .collect(Collectors.groupingBy(ModelVersion::model));
    }

    /** The versions of one read model. */
    List<ModelVersion> versions(String model) {
        return versions().getOrDefault(model, List.of());
    }

    private static ModelVersion version(ResultSet row, int number) throws SQLException {
        return new ModelVersion(
                row.getString("model"),
                row.getInt("version"),
                row.getInt("shape"),
                State.valueOf(row.getString("state")),
                row.getBoolean("paused"));
    }

    /** Adds a version to be filled. */
    int add(String model, int shape) {
        int next = database.sql(NEXT_VERSION)
                .param("model", model)
                .query(Integer.class)
                .single();
        database.sql("INSERT INTO log.read_model_version (model, version, shape, state) VALUES (?, ?, ?, 'FILLING')")
                .params(model, next, shape)
                .update();
        return next;
    }

    /** Locks the versions of a read model until the transaction ends, so that only one process at a time changes their states. */
    void lock(String model) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('versions of ' || ?, 0))")
                .param(model)
                .query(row -> {});
    }

    /** @return whether the version was in the state {@code from} */
    boolean change(String model, int version, State from, State to) {
        return database.sql("UPDATE log.read_model_version SET state = ?, since = now()"
                                + " WHERE model = ? AND version = ? AND state = ?")
                        .params(to.name(), model, version, from.name())
                        .update()
                > 0;
    }

    /** Renews the time of a version, so that it does not become older, unless that was done just now. */
    void renew(ModelVersion version, Duration justNow) {
        database.sql("UPDATE log.read_model_version SET since = now() WHERE model = ? AND version = ? AND state = ?"
                        + " AND since < now() - make_interval(secs => ?)")
                .params(version.model(), version.number(), version.state().name(), seconds(justNow))
                .update();
    }

    /** @return whether the version was retired, and for at least that long by the database's clock */
    boolean drop(ModelVersion version, Duration retired) {
        return database.sql("UPDATE log.read_model_version SET state = 'DROPPED', since = now()"
                                + " WHERE model = ? AND version = ? AND state = 'RETIRED'"
                                + " AND since <= now() - make_interval(secs => ?)")
                        .params(version.model(), version.number(), seconds(retired))
                        .update()
                > 0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    /** Whether a version has been in its state for that long, by the database's clock. */
    boolean isOlderThan(ModelVersion version, Duration age) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM log.read_model_version WHERE model = ? AND version = ? AND state = ?"
                                + " AND since <= now() - make_interval(secs => ?))")
                .params(version.model(), version.number(), version.state().name(), seconds(age))
                .query(Boolean.class)
                .single();
    }

    /** Whether no process has claimed a version that is being filled for that long, although its rebuild is not paused. */
    boolean isIdleFor(ModelVersion version, Duration age) {
        return database.sql(IDLE)
                .param("model", version.model())
                .param("version", version.number())
                .param("processor", version.processor())
                .param("seconds", seconds(age))
                .query(Boolean.class)
                .single();
    }

    void remove(String model, int version) {
        database.sql("DELETE FROM log.read_model_version WHERE model = ? AND version = ?")
                .params(model, version)
                .update();
    }

    /** The index of the last event of a log in PostgreSQL; the high-water mark of a process may be a little behind it. */
    long lastEvent() {
        return database.sql("SELECT coalesce(max(global_index), 0) FROM log.event")
                .query(Long.class)
                .single();
    }

    /** Whether a process uses a version of read models for one query only. */
    boolean isScratchInUse(int version) {
        return !database.sql(ScratchVersions.isFree())
                .param(version)
                .query(Boolean.class)
                .single();
    }

    /** Removes what a processor stored: its positions and its dead letters. */
    void removeProcessor(String name) {
        database.sql("DELETE FROM log.dead_letter WHERE processor_name = ?")
                .param(name)
                .update();
        database.sql("DELETE FROM log.dead_letter_retry WHERE processor_name = ?")
                .param(name)
                .update();
        database.sql("DELETE FROM log.token WHERE processor_name = ?")
                .param(name)
                .update();
    }

    /** Limits how long the statements of the current transaction wait for a lock. After that, they fail. */
    void limitLockWait() {
        database.sql("SET LOCAL lock_timeout = '2s'").update();
    }

    /** How many events a processor has set aside, but another one has not. */
    long deadLettersOnlyOf(String processor, String other) {
        return database.sql(ONLY_OF)
                .param("processor", processor)
                .param("other", other)
                .query(Long.class)
                .single();
    }

    /** @return the id of the rebuild */
    UUID addRebuild(String model, @Nullable Integer from, int to) {
        return database.sql(
                        "INSERT INTO log.rebuild (model, from_version, to_version) VALUES (:model, :from, :to) RETURNING id")
                .param("model", model)
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .single();
    }

    List<StoredRebuild> rebuilds() {
        return database.sql(REBUILDS + "ORDER BY started_at DESC LIMIT 100")
                .query(VersionTable::rebuild)
                .list();
    }

    Optional<StoredRebuild> rebuild(UUID id) {
        return database.sql(REBUILDS + "WHERE id = ?")
                .param(id)
                .query(VersionTable::rebuild)
                .optional();
    }

    /** The unfinished rebuild of a read model. */
    Optional<StoredRebuild> openRebuild(String model) {
        return database.sql(REBUILDS + "WHERE model = ? AND finished_at IS NULL")
                .param(model)
                .query(VersionTable::rebuild)
                .optional();
    }

    /** The rebuilds that have been paused for longer than that. */
    List<StoredRebuild> pausedFor(Duration age) {
        return database.sql(REBUILDS + "WHERE state = 'PAUSED' AND since < now() - make_interval(secs => ?)")
                .param(age.toSeconds())
                .query(VersionTable::rebuild)
                .list();
    }

    private static StoredRebuild rebuild(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new StoredRebuild(
                row.getObject("id", UUID.class),
                row.getString("model"),
                row.getObject("from_version", Integer.class),
                row.getInt("to_version"),
                Rebuild.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getDouble("seconds"),
                row.getObject("done", Long.class),
                row.getObject("total", Long.class),
                row.getString("problem"));
    }

    /** @return whether the rebuild was in one of the states {@code from} */
    boolean change(UUID id, List<Rebuild.State> from, Rebuild.State to, @Nullable String problem) {
        return database.sql("UPDATE log.rebuild SET state = :to, problem = :problem, since = now(), worked = worked"
                                + " + CASE WHEN state = 'RUNNING' THEN now() - since ELSE interval '0' END"
                                + " WHERE id = :id AND state IN (:from) AND finished_at IS NULL")
                        .param("to", to.name())
                        .param("problem", problem)
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                > 0;
    }

    /** @return whether the rebuild was running, in the run that began at {@code run} */
    boolean fail(UUID id, Instant run, String problem) {
        return database.sql(
                                "UPDATE log.rebuild SET state = 'FAILED', problem = :problem, worked = worked + (now() - since),"
                                        + " since = now() WHERE id = :id AND state = 'RUNNING' AND since = :run AND finished_at IS NULL")
                        .param("problem", problem)
                        .param("id", id)
                        .param("run", run.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void finish(UUID id, long done, long total) {
        database.sql("UPDATE log.rebuild SET finished_at = now(), done = ?, total = ? WHERE id = ?")
                .params(done, total, id)
                .update();
    }
}
