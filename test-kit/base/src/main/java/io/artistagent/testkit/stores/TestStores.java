package io.artistagent.testkit.stores;

import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The stores of one test JVM. Each starts once, on first use and on a free port, and stops when the JVM exits. Every test class gets its
 * own databases. PostgreSQL runs without fsync, because no test needs to survive a crash of the machine.
 */
public final class TestStores {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, String> PREPARED = new ConcurrentHashMap<>();

    private TestStores() {}

    /** Creates an empty PostgreSQL database and returns its JDBC URL, including the user. */
    public static String freshDatabase() {
        return PostgreSqlOfTheTests.SERVER.database(freshName());
    }

    /**
     * Creates a PostgreSQL database as the preparation leaves an empty one, and returns its JDBC URL. The preparation runs once in each
     * test JVM, and its result is copied; it must close its connections.
     */
    public static String preparedDatabase(String preparation, Consumer<String> prepare) {
        String template = PREPARED.computeIfAbsent(preparation, it -> {
            String name = freshName();
            prepare.accept(PostgreSqlOfTheTests.SERVER.database(name));
            return name;
        });
        String copy = freshName();
        try (Connection connection = DriverManager.getConnection(PostgreSqlOfTheTests.SERVER.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(copy, template));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy the database " + template, e);
        }
        return PostgreSqlOfTheTests.SERVER.jdbcUrl(copy);
    }

    /**
     * Creates an empty PostgreSQL database as in production: it belongs to the application, which is no superuser, and another role may
     * create schemas in it.
     */
    public static DatabaseWithOwner databaseOfTheApplication() {
        String name = freshName();
        String owner = name + "_access";
        Secret password = Secret.kept(directory("passwords").resolve(name));
        PostgreSqlOfTheTests.SERVER.database(name, password);
        PostgreSqlOfTheTests.SERVER.schemaOwner(owner, password, name);
        return new DatabaseWithOwner(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(PostgreSqlOfTheTests.SERVER.port(), name),
                name,
                owner,
                password.text());
    }

    /**
     * A database with two roles.
     *
     * @param url without a user
     * @param application the role of the application
     * @param accessOwner the role to which the access log belongs
     * @param password the password of both
     */
    public record DatabaseWithOwner(String url, String application, String accessOwner, String password) {}

    /** Returns the URI of an unused MongoDB database. */
    public static String freshMongoUri() {
        return MongoOfTheTests.SERVER.uri(freshName());
    }

    /** Returns the URI of the Redis of this test JVM. All tests share it, so each uses its own keys. */
    public static String redisUri() {
        return RedisOfTheTests.SERVER.uri();
    }

    /** Returns the port of the Redis of this test JVM. */
    public static int redisPort() {
        return RedisOfTheTests.SERVER.port();
    }

    // No name may be a prefix of another: the document server drops databases by prefix
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
