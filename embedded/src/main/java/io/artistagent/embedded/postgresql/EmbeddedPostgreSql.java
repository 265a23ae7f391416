package io.artistagent.embedded.postgresql;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.embedded.ResidualDataStore;
import io.artistagent.processes.ChildServer;
import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.DetachedProcess;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.processes.OrphanedServers.Signal;
import io.artistagent.processes.Secret;
import io.artistagent.processes.ServerDidNotStart;
import io.artistagent.processes.UnusableData;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on 127.0.0.1 with its data in a directory. Every connection needs a password. Acknowledged commits survive a
 * {@code kill -9} of all processes. A server that a killed JVM left running on the same directory is stopped first.
 */
public final class EmbeddedPostgreSql implements ChildServer, ResidualDataStore {

    /** The setting that changes the port. */
    public static final String PORT_SETTING = "ARTIST_AGENT_POSTGRESQL_PORT";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DAMAGED =
            "If the files are damaged, restore the directory from your backup. Do not delete it: it contains the log.";

    private final Process process;
    private final int port;
    private final Secret superuser;
    private final boolean durable;

    private EmbeddedPostgreSql(Process process, int port, Secret superuser, boolean durable) {
        this.process = process;
        this.port = port;
        this.superuser = superuser;
        this.durable = durable;
    }

    /**
     * Starts a server that flushes each commit to disk before acknowledging it. The superuser's password is in {@code secrets} beside the
     * data directory.
     */
    public static EmbeddedPostgreSql start(Path dataDirectory, int port) {
        return start(dataDirectory, port, true);
    }

    /** Starts a server with {@code fsync} off. It is faster, but a crash of the machine (not of the process) may lose data. */
    public static EmbeddedPostgreSql startWithoutFsync(Path dataDirectory, int port) {
        return start(dataDirectory, port, false);
    }

    /** Throws {@link UnusableData} if the directory exists and holds anything but data of this version; changes nothing. */
    public static void requireUsableData(Path dataDirectory) {
        DataDirectory.existing(dataDirectory).ifPresent(data -> {
            try {
                new PostgreSqlData(data, log(data)).requireUsable();
            } catch (IOException e) {
                throw new UnusableData("Cannot read the directory %s: change its permissions.".formatted(data));
            }
        });
    }

    private static EmbeddedPostgreSql start(Path dataDirectory, int port, boolean durable) {
        try {
            stopLeftBehind(dataDirectory);
            new LoopbackPort("PostgreSQL", port, PORT_SETTING).requireFree();
            Path data = DataDirectory.of(dataDirectory);
            PostmasterPid.removeIfItNamesAnotherProcess(data);
            Secret superuser = Secret.kept(data.resolveSibling("secrets").resolve(data.getFileName() + "-superuser"));
            PostgreSqlData files = new PostgreSqlData(data, log(data));
            files.prepare(superuser);
            EmbeddedPostgreSql server = new EmbeddedPostgreSql(launch(data, port, durable), port, superuser, durable);
            if (server.admits()) {
                return server;
            }
            // The password file was deleted and has been replaced by a new password
            server.stop();
            files.takePassword(superuser);
            EmbeddedPostgreSql again = new EmbeddedPostgreSql(launch(data, port, durable), port, superuser, durable);
            if (again.admits()) {
                return again;
            }
            again.stop();
            throw new IOException("the server does not accept the superuser's password");
        } catch (IOException e) {
            throw new ServerDidNotStart("PostgreSQL", dataDirectory, log(dataDirectory), e, DAMAGED);
        }
    }

    /** Stops a server that a killed JVM left running on this directory. */
    public static void stopLeftBehind(Path dataDirectory) {
        DataDirectory.existing(dataDirectory)
                .ifPresent(data -> OrphanedServers.stop("postgres", data.toString(), Signal.INTERRUPT, PATIENCE));
    }

    private static Process launch(Path data, int port, boolean durable) throws IOException {
        String onOff = durable ? "on" : "off";
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        List.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=" + onOff,
                        // The event log requires it of every server; without fsync it costs next to nothing
                        "synchronous_commit=on",
                        "full_page_writes=" + onOff,
                        // Servers without fsync have hundreds of short-lived databases, each of which would be visited
                        // every minute
                        "autovacuum_naptime=" + (durable ? "1min" : "1h"),
                        "max_prepared_transactions=0",
                        "max_connections=200",
                        // Error details quote rows, and rows may hold personal data
                        "log_error_verbosity=terse",
                        "timezone=UTC",
                        "log_timezone=UTC")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return DetachedProcess.start(PostgreSqlProgram.command("postgres", arguments), data, log(data));
    }

    /** Waits until the server accepts connections; returns false if it rejects the password. */
    private boolean admits() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(jdbcUrl())) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                if ("28P01".equals(notYet.getSQLState())) {
                    return false;
                }
                awaitAnotherTry(end, notYet);
            }
        }
    }

    private void awaitAnotherTry(long end, SQLException last) throws IOException {
        try {
            if (process.waitFor(Duration.ofMillis(30))) {
                throw new IOException("the process exited with code %d".formatted(process.exitValue()));
            }
            if (System.nanoTime() > end) {
                stop();
                throw new IOException("the server does not answer", last);
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during the start", e);
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    public int port() {
        return port;
    }

    /** Returns the JDBC URL of the database {@code postgres}, including the superuser's name and password. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** Returns the JDBC URL of a database on this server, including the superuser's name and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s"
                .formatted(port, database, superuser.text());
    }

    /** Creates the database if it does not exist and returns its JDBC URL, including the superuser's name and password. */
    public String database(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl())) {
            create(name, "postgres", connection);
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    /** Creates the database if it does not exist. It belongs to an ordinary user of the same name, who has this password from now on. */
    public void database(String name, Secret password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl())) {
            user(name, password, connection);
            create(name, name, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    /** Creates an ordinary user, if there is none, who may create schemas in the database and has this password from now on. */
    public void schemaOwner(String name, Secret password, String database) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            user(name, password, connection);
            statement.execute("GRANT CREATE ON DATABASE %s TO %s"
                    .formatted(statement.enquoteIdentifier(database, true), statement.enquoteIdentifier(name, true)));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the user " + name, e);
        }
    }

    private static void user(String name, Secret password, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name, connection)) {
                statement.execute("CREATE ROLE " + statement.enquoteIdentifier(name, true) + " LOGIN");
            }
            // The driver sends a hash, so the password itself can never appear in a server log
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(name, password.text().toCharArray(), "scram-sha-256");
        }
    }

    private void create(String name, String owner, Connection connection) throws SQLException {
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name, connection)) {
            try (Statement statement = connection.createStatement()) {
                // Without fsync, copying files takes half the processor time of copying pages through the write-ahead
                // log
                statement.execute("CREATE DATABASE %s OWNER %s STRATEGY %s"
                        .formatted(
                                statement.enquoteIdentifier(name, true),
                                statement.enquoteIdentifier(owner, true),
                                durable ? "WAL_LOG" : "FILE_COPY"));
            }
        }
    }

    private static boolean exists(String question, String name, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    @Override
    public void deleteResidualData() throws IOException {
        try {
            new PostgreSqlResidualData(this::jdbcUrl).delete();
        } catch (SQLException e) {
            throw new IOException(
                    "PostgreSQL could not delete the residual data of deleted rows (SQLSTATE " + e.getSQLState() + ")",
                    e);
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return DetachedProcess.ended(process);
    }

    /** Disconnects all clients and stops the server; returns when its process has ended. */
    @Override
    public void close() {
        if (process.isAlive()) {
            checkpoint();
        }
        stop();
    }

    private void stop() {
        OrphanedServers.stop(process.toHandle(), Signal.INTERRUPT, PATIENCE);
    }

    /** A checkpoint before the stop leaves nothing to write, so the stop itself is quick. */
    private void checkpoint() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException gone) {
            LOG.debug("No checkpoint before the stop", LoggedFailure.of(gone));
        }
    }
}
