package io.artistagent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores of one test JVM: each is started once, at the first need and on a free port, and stopped when the JVM exits. Every test
 * class takes databases of its own from them. PostgreSQL runs without fsync here: no test outlives its machine.
 */
public final class TestStores {

    private static final Logger LOG = LoggerFactory.getLogger(TestStores.class);
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
                stoppedAtExit(EmbeddedPostgreSql.start(directory("postgresql"), LoopbackPort.free(), false));
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
        return TestDirectory.OF_THIS_JVM.resolve(store);
    }

    /** A directory named after the process, by which what a killed test JVM left is known and cleared away. */
    private static final class TestDirectory {

        private static final Path ALL =
                Path.of(System.getProperty("java.io.tmpdir"), "artist-agent-tests-" + System.getProperty("user.name"));

        static final Path OF_THIS_JVM = make();

        private static Path make() {
            try {
                clearLeftBehind();
                return Files.createDirectories(
                        ALL.resolve(Long.toString(ProcessHandle.current().pid())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void clearLeftBehind() throws IOException {
            Files.createDirectories(ALL);
            try (Stream<Path> directories = Files.list(ALL)) {
                for (Path directory : directories.toList()) {
                    if (!belongsToALivingProcess(directory)) {
                        clear(directory);
                    }
                }
            }
        }

        private static void clear(Path directory) {
            try {
                EmbeddedPostgreSql.stopLeftBehind(directory.resolve("postgresql"));
                EmbeddedRedis.stopLeftBehind(directory.resolve("redis"));
                DataDirectory.delete(directory);
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("Another test JVM clears {} at the same time", directory, e);
            }
        }

        private static boolean belongsToALivingProcess(Path directory) {
            long pid = Long.parseLong(directory.getFileName().toString());
            return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
        }
    }
}
