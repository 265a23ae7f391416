package io.artistagent.embedded;

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
 * What a PostgreSQL keeps of rows that were deleted or changed: their bytes in the places that they left, samples of them among the
 * statistics of columns, and all of it once more in the write-ahead log, whose files are used again as they are.
 */
final class PostgreSqlResidualData {

    /** The states of a table, or of its schema, that is not there. */
    private static final Set<String> GONE = Set.of("42P01", "3F000");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Who waits for a table makes everybody wait who comes later. */
    private static final Duration LOCKED = Duration.ofSeconds(30);

    /** What deleting sets for a while, and what a kill may leave behind. */
    static final String FOR_A_WHILE = "wal_recycle";

    private static final String OLDER_TRANSACTIONS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start < '%s'
            """;

    /** The log is not among them: what it tells of persons is sealed, and none of its events is ever deleted. */
    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND c.relpersistence = 'p'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'log')
            """;

    private final UnaryOperator<String> superuser;
    private final FreeSpace space;
    private final Duration locked;
    private final Duration patience;

    /** @param superuser the address of a database, with the superuser */
    PostgreSqlResidualData(UnaryOperator<String> superuser) {
        this(superuser, FreeSpace.OF_THE_DISK, LOCKED, PATIENCE);
    }

    /**
     * @param locked how long a table that others use is waited for
     * @param patience how long transactions are waited for that began earlier
     */
    PostgreSqlResidualData(UnaryOperator<String> superuser, FreeSpace space, Duration locked, Duration patience) {
        this.superuser = superuser;
        this.space = space;
        this.locked = locked;
        this.patience = patience;
    }

    /** Deletes the residual data of everything that was deleted before. Tables are locked for as long as each takes to be written anew. */
    void delete() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(superuser.apply("postgres"));
                Statement statement = connection.createStatement()) {
            // Whoever began before may still see the rows, and then they would be kept
            String now = texts("SELECT clock_timestamp()::text", statement).getFirst();
            until(
                    () -> texts(OLDER_TRANSACTIONS.formatted(now), statement).equals(List.of("0")),
                    "transactions that began earlier are still open");
            for (String database : texts("SELECT datname FROM pg_database WHERE NOT datistemplate", statement)) {
                writeTablesAnew(database);
            }
            dropWriteAheadLog(statement);
        }
    }

    private void writeTablesAnew(String database) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(superuser.apply(database));
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + locked.toMillis());
            for (String table : texts(TABLES, statement)) {
                writeAnew(table, statement);
            }
            statement.execute("VACUUM (FULL) pg_catalog.pg_statistic");
        }
    }

    private void writeAnew(String table, Statement statement) throws SQLException, IOException {
        try {
            requireSpaceFor(table, statement);
            statement.execute("VACUUM (FULL, ANALYZE) " + table);
        } catch (SQLException failed) {
            // The version of a read model that a rebuild has replaced may be deleted meanwhile, and its files with it
            if (!GONE.contains(String.valueOf(failed.getSQLState()))) {
                throw failed;
            }
        }
    }

    /** A table is there twice while it is written anew, and once more in the write-ahead log. */
    private void requireSpaceFor(String table, Statement statement) throws SQLException, IOException {
        String size = texts("SELECT pg_total_relation_size('%s')".formatted(table.replace("'", "''")), statement)
                .getFirst();
        Path directory = Path.of(texts("SHOW data_directory", statement).getFirst());
        space.require(directory, 2 * Long.parseLong(size));
    }

    /** Files written before are deleted instead of used again, and those that wait to be used again are written over. */
    private void dropWriteAheadLog(Statement statement) throws SQLException, IOException {
        try {
            reload("ALTER SYSTEM SET %s = off".formatted(FOR_A_WHILE), "off", statement);
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
                    "files of the write-ahead log are still needed");
        } finally {
            reload("ALTER SYSTEM RESET " + FOR_A_WHILE, "on", statement);
        }
    }

    private static void changeFile(Statement statement) throws SQLException {
        // A file in which nothing stands yet is not changed for another
        statement.execute("SELECT pg_logical_emit_message(true, '', '')");
        statement.execute("SELECT pg_switch_wal()");
        statement.execute("CHECKPOINT");
    }

    private void reload(String change, String expected, Statement statement) throws SQLException, IOException {
        statement.execute(change);
        statement.execute("SELECT pg_reload_conf()");
        until(
                () -> texts("SHOW " + FOR_A_WHILE, statement).equals(List.of(expected)),
                "the server does not take up a setting");
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

    /** @param wait why it may take so long */
    private void until(Condition condition, String wait) throws SQLException, IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
                throw new IOException("What is left of deleted rows cannot be deleted yet: " + wait);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
