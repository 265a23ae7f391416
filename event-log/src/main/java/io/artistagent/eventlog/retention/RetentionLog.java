package io.artistagent.eventlog.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules of all processes, and the runs of their jobs. A process declares its rules every hour; a rule that none has declared for a month
 * is forgotten.
 */
public final class RetentionLog {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    RetentionLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a rule known, so that it is visible before its job has run. */
    void declare(RetentionRule rule) {
        database.sql("""
                        INSERT INTO retention.rule (name, what, kept, enforced_by, declared_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET what = excluded.what, kept = excluded.kept, enforced_by = excluded.enforced_by,
                            declared_at = excluded.declared_at
                        """)
                .params(rule.name(), rule.what(), rule.kept(), rule.enforcedBy(), now())
                .update();
    }

    /** Forgets the rules of programs that are gone. */
    void forgetOld() {
        database.sql("DELETE FROM retention.rule WHERE declared_at < ?")
                .param(now().minus(REMEMBERED))
                .update();
    }

    /** Records a run of the job of a declared rule. */
    public void ran(RetentionRule rule, long removed) {
        database.sql("UPDATE retention.rule SET last_run_at = ?, last_removed = ?, removed_total = removed_total + ?"
                        + " WHERE name = ?")
                .params(now(), removed, removed, rule.name())
                .update();
    }

    public List<RetentionState> all() {
        return database.sql("SELECT * FROM retention.rule ORDER BY name")
                .query((row, number) -> new RetentionState(
                        new RetentionRule(
                                row.getString("name"),
                                row.getString("what"),
                                row.getString("kept"),
                                row.getString("enforced_by")),
                        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                        time(row),
                        row.getObject("last_removed", Long.class),
                        row.getLong("removed_total")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("last_run_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
