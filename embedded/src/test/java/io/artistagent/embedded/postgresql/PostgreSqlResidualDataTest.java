package io.artistagent.embedded.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.embedded.FreeSpace;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deletion of residual data in PostgreSQL gives up for the time being before other clients wait too long or the disk is full. */
class PostgreSqlResidualDataTest {

    private static final FreeSpace HARDLY_ANY = place -> FreeSpace.RESERVE + 1000;

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void the_deletion_gives_up_on_a_locked_table_and_blocks_no_one() throws Exception {
        try (EmbeddedPostgreSql server =
                        EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free());
                Connection older = DriverManager.getConnection(server.jdbcUrl());
                Connection user = DriverManager.getConnection(server.jdbcUrl())) {
            execute("CREATE TABLE person (name text)", older);
            older.setAutoCommit(false);
            execute("SELECT 1", older);
            CompletableFuture<Void> deletion = CompletableFuture.runAsync(() -> delete(
                    new PostgreSqlResidualData(server::jdbcUrl, FreeSpace.OF_THE_DISK, Duration.ofMillis(500), LONG)));
            // The deletion has begun and waits for the earlier transaction
            assertThatThrownBy(() -> deletion.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            user.setAutoCommit(false);
            execute("LOCK TABLE person IN ACCESS SHARE MODE", user);
            older.commit();

            assertThatThrownBy(() -> deletion.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("55P03"));
            execute("INSERT INTO person VALUES ('somebody')", older);
        }
    }

    @Test
    void the_deletion_gives_up_on_a_long_transaction_and_names_it_as_the_reason() throws Exception {
        try (EmbeddedPostgreSql server =
                        EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free());
                Connection older = DriverManager.getConnection(server.jdbcUrl())) {
            older.setAutoCommit(false);
            execute("SELECT 1", older);
            PostgreSqlResidualData residualData =
                    new PostgreSqlResidualData(server::jdbcUrl, FreeSpace.OF_THE_DISK, LONG, Duration.ofMillis(200));

            // Not an SQLException, whose message is never shown because it may quote rows
            assertThatThrownBy(residualData::delete)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("earlier transactions are still open");
        }
    }

    @Test
    void a_table_is_not_rewritten_if_the_disk_has_too_little_space() throws Exception {
        try (EmbeddedPostgreSql server =
                        EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl())) {
            execute("CREATE TABLE person AS SELECT n FROM generate_series(1, 1000) AS n", connection);
            PostgreSqlResidualData residualData = new PostgreSqlResidualData(server::jdbcUrl, HARDLY_ANY, LONG, LONG);

            assertThatThrownBy(residualData::delete)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("MB free at");
        }
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(PostgreSqlResidualData residualData) {
        try {
            residualData.delete();
        } catch (SQLException | IOException notNow) {
            throw new CompletionException(notNow);
        }
    }
}
