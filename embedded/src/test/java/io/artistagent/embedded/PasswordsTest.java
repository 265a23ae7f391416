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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Who may use the stores of this machine: whoever can read the files of their owner, and nobody else on it. */
class PasswordsTest {

    @TempDir
    Path directory;

    @Test
    void nobody_signs_in_to_postgresql_without_the_password() throws Exception {
        try (var server = EmbeddedPostgreSql.start(directory.resolve("data"), LoopbackPort.free())) {
            isRefused("jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.port()));
            isRefused(
                    "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=postgres".formatted(server.port()));
        }
    }

    @Test
    void the_owner_of_a_database_is_no_superuser_and_signs_in_with_a_password() throws Exception {
        Secret password = Secret.kept(directory.resolve("application"));
        try (var server = EmbeddedPostgreSql.start(directory.resolve("data"), LoopbackPort.free())) {
            server.database("house", password);
            String without = "jdbc:postgresql://127.0.0.1:%d/house?user=house".formatted(server.port());
            isRefused(without);
            try (Connection house = DriverManager.getConnection(without + "&password=" + password.text());
                    var statement = house.createStatement()) {
                statement.execute("CREATE SCHEMA room");
                assertThatThrownBy(() -> statement.execute("CREATE ROLE intruder"))
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(logOf("data")).doesNotContain(password.text());
    }

    @Test
    void a_directory_of_the_time_without_passwords_is_taken_over_with_all_that_is_in_it() throws Exception {
        Path data = directory.resolve("data");
        try (var server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                var connection = DriverManager.getConnection(server.database("kept"))) {
            connection.createStatement().execute("CREATE TABLE kept (id int)");
            connection.createStatement().execute("ALTER ROLE postgres PASSWORD NULL");
        }
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        Files.delete(directory.resolve("secrets").resolve("data-superuser"));

        try (var server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                var connection = DriverManager.getConnection(server.database("kept"))) {
            isRefused("jdbc:postgresql://127.0.0.1:%d/kept?user=postgres".formatted(server.port()));
            assertThat(connection.createStatement().executeQuery("SELECT * FROM kept"))
                    .isNotNull();
        }
    }

    @Test
    void redis_answers_nobody_without_the_password_and_shows_it_on_no_command_line() throws Exception {
        Secret password = Secret.kept(directory.resolve("redis-password"));
        Path data = directory.resolve("data");
        try (var server = EmbeddedRedis.start(data, LoopbackPort.free(), password)) {
            try (var stranger = new Jedis("127.0.0.1", server.port())) {
                assertThatThrownBy(() -> stranger.get("anything")).hasMessageStartingWith("NOAUTH");
                assertThatThrownBy(() -> stranger.auth("wrong")).hasMessageStartingWith("WRONGPASS");
                assertThat(stranger.auth(password.text())).isEqualTo("OK");
            }
            assertThat(LeftBehind.find("redis-server", data.toRealPath().toString()))
                    .singleElement()
                    .satisfies(process ->
                            assertThat(process.info().arguments().orElseThrow()).doesNotContain(password.text()));
        }
    }

    @Test
    void a_password_is_made_once_and_only_its_owner_reads_it() throws Exception {
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
