package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import io.artistagent.embedded.ResidualDataStore;
import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1, inside this JVM, that speaks the MongoDB protocol. It has no sessions, transactions or text search. Code that
 * runs on it also runs on MongoDB 8, which production uses.
 */
public final class EmbeddedMongo implements AutoCloseable, ResidualDataStore {

    /** The setting that changes the port. */
    public static final String PORT_SETTING = "ARTIST_AGENT_MONGODB_PORT";

    private static final String FILE = "documents.mv";

    private final MongoServer server;
    private final int port;
    private final @Nullable RewritableBackend file;

    private EmbeddedMongo(MongoServer server, int port, @Nullable RewritableBackend file) {
        this.server = server;
        this.port = port;
        this.file = file;
    }

    /** Starts a server that stores its documents in a file. A write is in the file before it is acknowledged. */
    public static EmbeddedMongo start(Path dataDirectory, int port) {
        Path file = DataDirectory.of(dataDirectory).resolve(FILE);
        new LoopbackPort("MongoDB", port, PORT_SETTING).requireFree();
        RewritableBackend backend = new RewritableBackend(file);
        return new EmbeddedMongo(serving(backend, port), port, backend);
    }

    /** Starts a server that keeps its documents in memory and loses them when it stops. */
    public static EmbeddedMongo inMemory(int port) {
        return new EmbeddedMongo(serving(new DocumentBackend(MVStore.open(null)), port), port, null);
    }

    private static MongoServer serving(MongoBackend backend, int port) {
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", port));
        return server;
    }

    /** Returns the connection string of a database on this server. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Commands wait until the file is rewritten. Open cursors are lost: a client that has read only part of a result must query again. */
    @Override
    public void deleteResidualData() throws IOException {
        if (file != null) {
            file.renew();
        }
    }

    /** Closes all client connections and the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
