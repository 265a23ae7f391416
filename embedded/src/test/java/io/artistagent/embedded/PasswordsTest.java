package io.artistagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.processes.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

    private String logOf(String data) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve(data + ".log"))) {
            return String.join("\n", lines.toList());
        }
    }

    private static void isRefused(String url) {
        assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
    }
}
