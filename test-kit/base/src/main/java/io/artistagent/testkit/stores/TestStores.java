package io.artistagent.testkit.stores;

import io.artistagent.embedded.EmbeddedMongo;
import io.artistagent.embedded.EmbeddedPostgreSql;
import io.artistagent.embedded.EmbeddedRedis;
import io.artistagent.embedded.LoopbackPort;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The stores of one test JVM: each is started once, at the first need and on a free port, and stopped when the JVM exits. Every test
 * class takes databases of its own from them. PostgreSQL runs without fsync here: no test outlives its machine.
 */
public final class TestStores {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestStores() {}

    /** Makes an empty PostgreSQL database and gives its JDBC URL, user included. */
    public static String freshDatabase() {
        return PostgreSqlOfTheTests.SERVER.database(freshName());
    }

    /** Gives the URI of a MongoDB database that nobody used before. */
    public static String freshMongoUri() {
        return MongoOfTheTests.SERVER.uri(freshName());
    }

    /** Gives the URI of the Redis of this test JVM, which all tests share: they use keys of their own. */
    public static String redisUri() {
        return RedisOfTheTests.SERVER.uri();
    }

    /** The port of the Redis of this test JVM. */
    public static int redisPort() {
        return RedisOfTheTests.SERVER.port();
    }

    // No name may begin with another one: the document server drops databases by the beginning of their name
    private static String freshName() {
        return "test_%05d".formatted(COUNT.incrementAndGet());
    }

    private static final class PostgreSqlOfTheTests {
        static final EmbeddedPostgreSql SERVER =
                stoppedAtExit(EmbeddedPostgreSql.startWithoutFsync(directory("postgresql"), LoopbackPort.free()));
    }

    private static final class MongoOfTheTests {
        static final EmbeddedMongo SERVER = stoppedAtExit(EmbeddedMongo.inMemory(LoopbackPort.free()));
    }

    private static final class RedisOfTheTests {
        static final EmbeddedRedis SERVER = stoppedAtExit(EmbeddedRedis.start(directory("redis"), LoopbackPort.free()));
    }

    private static <S extends AutoCloseable> S stoppedAtExit(S server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        return server;
    }

    private static Path directory(String store) {
        return Directory.OF_THIS_JVM.resolve(store);
    }

    private static final class Directory {

        static final Path OF_THIS_JVM = TestDirectory.ofThisJvm("stores", left -> {
            EmbeddedPostgreSql.stopLeftBehind(left.resolve("postgresql"));
            EmbeddedRedis.stopLeftBehind(left.resolve("redis"));
        });
    }
}
