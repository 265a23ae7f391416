package io.artistagent.embedded;

import io.artistagent.embedded.LeftBehind.Signal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on 127.0.0.1 with its data in a directory. What it acknowledged survives a {@code kill -9} of everything; a
 * server that an earlier, killed JVM left running on the same directory is stopped first.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {

    /** The setting that moves the port. */
    public static final String PORT_SETTING = "ARTIST_AGENT_POSTGRESQL_PORT";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path data;
    private final int port;

    private EmbeddedPostgreSql(EmbeddedPostgres server, Path data, int port) {
        this.server = server;
        this.data = data;
        this.port = port;
    }

    /** Starts with everything on disk before a commit is acknowledged. */
    public static EmbeddedPostgreSql start(Path dataDirectory, int port) {
        return start(dataDirectory, port, true);
    }

    /** Starts; a server that is not durable is quicker and loses data when the machine (not the process) fails: for tests. */
    static EmbeddedPostgreSql start(Path dataDirectory, int port, boolean durable) {
        try {
            Path data = DataDirectory.of(dataDirectory);
            stopLeftBehind(data);
            new LoopbackPort("PostgreSQL", port, PORT_SETTING).requireFree();
            PostmasterPid.removeIfItNamesAnotherProcess(data);
            initialiseOnce(data);
            return new EmbeddedPostgreSql(launch(data, port, durable), data, port);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start on %s: see %s".formatted(dataDirectory, log(dataDirectory)), e);
        }
    }

    /** Stops a server that a killed JVM left running on this directory. */
    public static void stopLeftBehind(Path dataDirectory) {
        LeftBehind.stop("postgres", DataDirectory.of(dataDirectory).toString(), Signal.INTERRUPT, PATIENCE);
    }

    private static EmbeddedPostgres launch(Path data, int port, boolean durable) throws IOException {
        String onOff = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Files.createDirectories(CacheDirectory.path().resolve("postgresql"))
                                .toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                // The library starts the server with -F; these come after it on the command line and win
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("max_prepared_transactions", "0")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                .start();
    }

    /** The first start happens aside: one that is killed half way would leave a directory that never starts again. */
    private static void initialiseOnce(Path data) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path aside = data.resolveSibling(data.getFileName() + ".new");
        stopLeftBehind(aside);
        DataDirectory.delete(aside);
        launch(DataDirectory.of(aside), LoopbackPort.free(), true).close();
        Files.move(aside, data, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    public int port() {
        return port;
    }

    /** The address of the database {@code postgres}, user included. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The address of a database of this server, user included. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
    }

    /** Makes the database unless it exists, and gives its address. */
    public String database(String name) {
        return database(name, "postgres");
    }

    /** Makes the database unless it exists, owned by a user that may sign in and is no superuser, and gives its address. */
    public String database(String name, String owner) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", owner, connection)) {
                statement.execute("CREATE ROLE " + statement.enquoteIdentifier(owner, true) + " LOGIN");
            }
            if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name, connection)) {
                statement.execute("CREATE DATABASE %s OWNER %s"
                        .formatted(statement.enquoteIdentifier(name, true), statement.enquoteIdentifier(owner, true)));
            }
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be made", e);
        }
    }

    private static boolean exists(String question, String name, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Stops the server, sending its clients away; returns when its process has ended. */
    @Override
    public void close() {
        try {
            checkpoint();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stopLeftBehind(data);
        }
    }

    /** The library waits five seconds for the end; with nothing left to write that is plenty. */
    private void checkpoint() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException gone) {
            LOG.debug("No checkpoint before the stop", gone);
        }
    }
}
