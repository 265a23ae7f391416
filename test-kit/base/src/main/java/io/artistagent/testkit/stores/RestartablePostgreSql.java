package io.artistagent.testkit.stores;

import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.processes.LoopbackPort;
import java.nio.file.Path;

/** A PostgreSQL server of its own for one test, which can stop and start again with the same data and port. */
public final class RestartablePostgreSql implements AutoCloseable {

    private final Path directory;
    private final int port = LoopbackPort.free();
    private EmbeddedPostgreSql server;

    /** Starts the server. */
    public RestartablePostgreSql(Path directory) {
        this.directory = directory;
        this.server = EmbeddedPostgreSql.start(directory, port);
    }

    /** Creates a database if it does not exist, and returns its JDBC URL, including the user and password. */
    public String database(String name) {
        return server.database(name);
    }

    public void stop() {
        server.close();
    }

    /** Starts the server again. */
    public void start() {
        server = EmbeddedPostgreSql.start(directory, port);
    }

    @Override
    public void close() {
        stop();
    }
}
