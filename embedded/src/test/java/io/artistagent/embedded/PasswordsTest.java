package io.artistagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Only users who can read the owner's files can connect to the stores of this machine. */
class PasswordsTest {

    @TempDir
    Path directory;

    @Test
    void postgresql_refuses_connections_without_the_password() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory.resolve("data"), LoopbackPort.free())) {
            isRefused("jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.port()));
            isRefused(
                    "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=postgres".formatted(server.port()));
        }
    }

    @Test
    void the_owner_of_a_database_needs_a_password_and_is_not_a_superuser() throws Exception {
        Secret password = Secret.kept(directory.resolve("application"));
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory.resolve("data"), LoopbackPort.free())) {
            server.database("application", password);
            String without = "jdbc:postgresql://127.0.0.1:%d/application?user=application".formatted(server.port());
            isRefused(without);
            try (Connection owner = DriverManager.getConnection(without + "&password=" + password.text());
                    Statement statement = owner.createStatement()) {
                statement.execute("CREATE SCHEMA own");
                assertThatThrownBy(() -> statement.execute("CREATE ROLE intruder"))
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(logOf("data")).doesNotContain(password.text());
    }

    @Test
    void a_deleted_password_is_replaced_and_the_data_stays() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.database("kept"))) {
            connection.createStatement().execute("CREATE TABLE kept (id int)");
        }
        Files.delete(directory.resolve("secrets").resolve("data-superuser"));

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.database("kept"))) {
            isRefused("jdbc:postgresql://127.0.0.1:%d/kept?user=postgres".formatted(server.port()));
            assertThat(connection.createStatement().executeQuery("SELECT * FROM kept"))
                    .isNotNull();
        }
    }

    @Test
    void a_damaged_password_is_named() throws Exception {
        Path file = Files.write(directory.resolve("redis-password"), new byte[] {(byte) 0xff, 0});

        assertThatThrownBy(() -> Secret.kept(file))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith(file + " is empty or damaged");
    }

    @Test
    void a_password_that_cannot_be_created_is_named() throws Exception {
        Path above = Files.createFile(directory.resolve("secrets"));
        Path file = above.resolve("redis");

        assertThatThrownBy(() -> Secret.kept(file))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith("Cannot read or create " + file + ": ");
    }

    @Test
    void a_damaged_key_is_named_and_not_to_be_deleted() throws Exception {
        Path file = directory.resolve("master-key");
        for (String damaged : List.of("", "c2hvcnQ=", "not a key")) {
            Files.writeString(file, damaged);

            assertThatThrownBy(() -> Secret.key(file))
                    .isInstanceOf(UnusableData.class)
                    .hasMessageStartingWith(file + " is empty or damaged")
                    .hasMessageEndingWith("restore it from your backup, and do not delete it.");
        }
    }

    @Test
    void redis_requires_the_password_which_is_not_on_its_command_line() throws Exception {
        Secret password = Secret.kept(directory.resolve("redis-password"));
        Path data = directory.resolve("data");
        try (EmbeddedRedis server = EmbeddedRedis.start(data, LoopbackPort.free(), password)) {
            try (Jedis client = new Jedis("127.0.0.1", server.port())) {
                assertThatThrownBy(() -> client.get("anything")).hasMessageStartingWith("NOAUTH");
                assertThatThrownBy(() -> client.auth("wrong")).hasMessageStartingWith("WRONGPASS");
                assertThat(client.auth(password.text())).isEqualTo("OK");
            }
            assertThat(OrphanedServers.find("redis-server", data.toRealPath().toString()))
                    .singleElement()
                    .satisfies(process ->
                            assertThat(process.info().arguments().orElseThrow()).doesNotContain(password.text()));
        }
    }

    @Test
    void a_password_is_generated_once_and_readable_only_by_its_owner() throws Exception {
        Path file = directory.resolve("secrets").resolve("one");

        Secret made = Secret.kept(file);

        assertThat(made.text())
                .hasSizeGreaterThan(30)
                .isEqualTo(Secret.kept(file).text());
        assertThat(made.text())
                .isNotEqualTo(Secret.kept(directory.resolve("other")).text());
        assertThat(made).asString().doesNotContain(made.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    private String logOf(String data) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve(data + ".log"))) {
            return String.join("\n", lines.toList());
        }
    }

    private static void isRefused(String url) {
        assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
    }
}
