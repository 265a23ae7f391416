package io.artistagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {

    @TempDir
    Path directory;

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws Exception {
        try (var server = EmbeddedPostgreSql.start(directory.resolve("data"), LoopbackPort.free())) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "max_prepared_transactions")).isEqualTo("0");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void data_is_there_after_an_ordinary_restart_and_no_process_stays() throws Exception {
        Path data = directory.resolve("data with a space");
        try (var server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                var connection = DriverManager.getConnection(server.database("kept"))) {
            connection.createStatement().execute("CREATE TABLE kept (id int)");
        }
        assertThat(LeftBehind.find("postgres", data.toRealPath().toString())).isEmpty();

        try (var server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                var connection = DriverManager.getConnection(server.database("kept"))) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("SELECT * FROM kept")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_no_obstacle() throws Exception {
        Path data = directory.resolve("data");
        EmbeddedPostgreSql.start(data, LoopbackPort.free()).close();
        long stranger = ProcessHandle.current().pid();
        Files.write(data.resolve("postmaster.pid"), List.of(Long.toString(stranger), data.toString(), "1", "5432"));

        try (var server = EmbeddedPostgreSql.start(data, LoopbackPort.free())) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgreSql.start(directory.resolve("data"), other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("ARTIST_AGENT_POSTGRESQL_PORT");
        }
    }

    private static String setting(EmbeddedPostgreSql server, String name) throws Exception {
        try (var connection = DriverManager.getConnection(server.jdbcUrl());
                var shown = connection.createStatement().executeQuery("SHOW " + name)) {
            shown.next();
            return shown.getString(1);
        }
    }
}
