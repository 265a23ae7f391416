package io.artistagent.eventlog.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.database.SqlStates;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The key database is as durable as that of the log, and its timeouts are shorter. */
class KeyDatabaseTest {

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_key_database_without_durable_commits_is_refused() {
        String name = log.keys().queryForObject("SELECT current_database()", String.class);
        log.keys().execute("ALTER DATABASE \"" + name + "\" SET synchronous_commit = off");

        assertThatThrownBy(log::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("database of keys")
                .hasMessageContaining("synchronous_commit");
    }

    @Test
    void a_failed_migration_leaves_no_connection_open() throws Exception {
        log.open().close();
        log.keys().update("UPDATE keys.flyway_schema_history SET checksum = 1 WHERE version = '1'");

        assertThatThrownBy(log::open).isInstanceOf(FlywayException.class);

        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> connections() == 0);
    }

    @Test
    void a_slow_key_lookup_fails_as_unavailable() throws Exception {
        try (KeyStore store = log.open();
                Connection another = log.keys().getDataSource().getConnection();
                Statement lock = another.createStatement()) {
            another.setAutoCommit(false);
            lock.execute("LOCK TABLE keys.subject_key IN ACCESS EXCLUSIVE MODE");
            long begin = System.nanoTime();

            assertThatThrownBy(() -> store.keys().sealing("event", UUID.randomUUID()))
                    .satisfies(failure -> assertThat(isAway(failure)).isTrue());
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private long connections() {
        return new JdbcTemplate(log.keys().getDataSource())
                .queryForObject(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND application_name = 'artist-agent keys'",
                        Long.class);
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && SqlStates.isUnavailable(refused)) {
                return true;
            }
        }
        return false;
    }
}
