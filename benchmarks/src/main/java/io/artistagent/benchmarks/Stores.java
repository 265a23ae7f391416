package io.artistagent.benchmarks;

import io.artistagent.embedded.EmbeddedMongo;
import io.artistagent.embedded.EmbeddedPostgreSql;
import io.artistagent.embedded.EmbeddedRedis;
import io.artistagent.embedded.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** Stores of a run's own, in a directory that goes with them: PostgreSQL with fsync, as the product runs it. */
public final class Stores implements AutoCloseable {

    private final Path directory = Files.createTempDirectory("artist-agent-benchmarks");
    private final EmbeddedPostgreSql postgreSql;
    private final EmbeddedRedis redis;
    private final EmbeddedMongo mongo;
    private final AtomicInteger databases = new AtomicInteger();

    Stores() throws IOException {
        postgreSql = EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free());
        redis = EmbeddedRedis.start(directory.resolve("redis"), LoopbackPort.free());
        mongo = EmbeddedMongo.inMemory(LoopbackPort.free());
    }

    /** The address of a PostgreSQL database that nobody has used, user included. */
    public String database() {
        return postgreSql.database("bench_%03d".formatted(databases.incrementAndGet()));
    }

    public int redisPort() {
        return redis.port();
    }

    /** The address of a document database that nobody has used. */
    public String documents() {
        return mongo.uri("bench_%03d".formatted(databases.incrementAndGet()));
    }

    @Override
    public void close() throws IOException {
        mongo.close();
        redis.close();
        postgreSql.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
