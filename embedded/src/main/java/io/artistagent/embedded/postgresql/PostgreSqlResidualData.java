package io.artistagent.embedded.postgresql;

import io.artistagent.embedded.FreeSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * The residual data of deleted or changed rows in a PostgreSQL server: dead tuples in the pages, samples in the column statistics, and
 * all of it once more in the write-ahead log, whose files are recycled without being cleared.
 */
final class PostgreSqlResidualData {

    /** The SQLSTATEs of a missing table or schema. */
    private static final Set<String> GONE = Set.of("42P01", "3F000");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Kept short, because every later query on a table queues behind a waiting lock request. */
    private static final Duration LOCKED = Duration.ofSeconds(30);

    /** The setting that is changed during the deletion. A kill may leave it changed. */
    static final String RECYCLE_SETTING = "wal_recycle";

    private static final String OLDER_TRANSACTIONS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start < '%s'
            """;

    /** The event log is excluded: its personal data is encrypted, and its events are never deleted. */
    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND c.relpersistence = 'p'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'log')
            """;

    private final UnaryOperator<String> superuser;
    private final FreeSpace space;
    private final Duration locked;
    private final Duration patience;

    /** @param superuser returns the JDBC URL of a database, including the superuser's name and password */
    PostgreSqlResidualData(UnaryOperator<String> superuser) {
        this(superuser, FreeSpace.OF_THE_DISK, LOCKED, PATIENCE);
    }

    /**
     * @param locked how long to wait for the lock on a table
     * @param patience how long to wait for earlier transactions, and for the server in each later step
     */
    PostgreSqlResidualData(UnaryOperator<String> superuser, FreeSpace space, Duration locked, Duration patience) {
        this.superuser = superuser;
        this.space = space;
        this.locked = locked;
        this.patience = patience;
    }

    /** Removes the residual data of all earlier deletions. Each table is locked while it is rewritten. */
    void delete() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(superuser.apply("postgres"));
                Statement statement = connection.createStatement()) {
            // Earlier transactions may still see the deleted rows, and VACUUM would keep those
            String now = texts("SELECT clock_timestamp()::text", statement).getFirst();
            until(
                    () -> texts(OLDER_TRANSACTIONS.formatted(now), statement).equals(List.of("0")),
                    "earlier transactions are still open");
            for (String database : texts("SELECT datname FROM pg_database WHERE NOT datistemplate", statement)) {
                rewriteTables(database);
            }
            dropWriteAheadLog(statement);
        }
    }

    private void rewriteTables(String database) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(superuser.apply(database));
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + locked.toMillis());
            for (String table : texts(TABLES, statement)) {
                rewrite(table, statement);
            }
            statement.execute("VACUUM (FULL) pg_catalog.pg_statistic");
        }
    }

    private void rewrite(String table, Statement statement) throws SQLException, IOException {
        try {
            requireSpaceFor(table, statement);
            statement.execute("VACUUM (FULL, ANALYZE) " + table);
        } catch (SQLException failed) {
            // A rebuild may just have deleted a replaced read model version, together with its files
            if (!GONE.contains(String.valueOf(failed.getSQLState()))) {
                throw failed;
            }
        }
    }

    /** During the rewrite a table exists twice, and once more in the write-ahead log. */
    private void requireSpaceFor(String table, Statement statement) throws SQLException, IOException {
        String size = texts("SELECT pg_total_relation_size('%s')".formatted(table.replace("'", "''")), statement)
                .getFirst();
        Path directory = Path.of(texts("SHOW data_directory", statement).getFirst());
        space.require(directory, 2 * Long.parseLong(size));
    }

    /** Deletes used write-ahead log files instead of recycling them, and overwrites those that were already recycled. */
    private void dropWriteAheadLog(Statement statement) throws SQLException, IOException {
        try {
            reload("ALTER SYSTEM SET %s = off".formatted(RECYCLE_SETTING), "off", statement);
            statement.execute("CHECKPOINT");
            String last =
                    texts("SELECT max(name) FROM pg_ls_waldir()", statement).getFirst();
            String older = "SELECT count(*) FROM pg_ls_waldir() WHERE name <= '%s' AND name ~ '^[0-9A-F]{24}$'"
                    .formatted(last);
            until(
                    () -> {
                        changeFile(statement);
                        return texts(older, statement).equals(List.of("0"));
                    },
                    "write-ahead log files are still needed");
        } finally {
            reload("ALTER SYSTEM RESET " + RECYCLE_SETTING, "on", statement);
        }
    }

    private static void changeFile(Statement statement) throws SQLException {
        // PostgreSQL does not switch away from an empty file
        statement.execute("SELECT pg_logical_emit_message(true, '', '')");
        statement.execute("SELECT pg_switch_wal()");
        statement.execute("CHECKPOINT");
    }

    private void reload(String change, String expected, Statement statement) throws SQLException, IOException {
        statement.execute(change);
        statement.execute("SELECT pg_reload_conf()");
        until(
                () -> texts("SHOW " + RECYCLE_SETTING, statement).equals(List.of(expected)),
                "the server has not applied a changed setting");
    }

    private static List<String> texts(String question, Statement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private interface Condition {

        boolean holds() throws SQLException;
    }

    /** @param wait the reason for the wait, for the failure message */
    private void until(Condition condition, String wait) throws SQLException, IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
                throw new IOException("Cannot delete the residual data of deleted rows yet: " + wait);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
