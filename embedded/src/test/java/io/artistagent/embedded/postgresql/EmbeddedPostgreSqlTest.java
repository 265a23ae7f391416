package io.artistagent.embedded.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.processes.PortTaken;
import io.artistagent.processes.UnusableData;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {

    @TempDir
    Path directory;

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory.resolve("data"), LoopbackPort.free())) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "max_prepared_transactions")).isEqualTo("0");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void no_command_line_argument_turns_fsync_off() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free())) {
            ProcessHandle process = OrphanedServers.find(
                            "postgres", data.toRealPath().toString())
                    .getFirst();
            assertThat(process.info().arguments().orElseThrow())
                    .contains("fsync=on")
                    .doesNotContain("-F");
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_data_directory_of_another_version_is_rejected_with_its_path_and_version() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgreSql.start(data, LoopbackPort.free()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void a_damaged_version_is_rejected_with_its_file() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.write(data.resolve("PG_VERSION"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> EmbeddedPostgreSql.requireUsableData(data))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith("The file " + data.resolve("PG_VERSION") + " does not name a version");
    }

    @Test
    void an_unexpected_exit_is_reported_with_its_exit_code() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free())) {
            OrphanedServers.find("postgres", data.toRealPath().toString()).forEach(ProcessHandle::destroyForcibly);

            assertThat(server.ended()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(128 + 9);
        }
    }

    @Test
    void data_survives_a_restart_and_no_process_is_left_behind() throws Exception {
        Path data = directory.resolve("data with a space");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.database("kept"))) {
            connection.createStatement().execute("CREATE TABLE kept (id int)");
        }
        assertThat(OrphanedServers.find("postgres", data.toRealPath().toString()))
                .isEmpty();

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.database("kept"))) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("SELECT * FROM kept")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void a_start_removes_the_temporary_setting_of_an_interrupted_deletion() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl())) {
            connection.createStatement().execute("ALTER SYSTEM SET wal_recycle = off");
            connection.createStatement().execute("ALTER SYSTEM SET work_mem = '5MB'");
            OrphanedServers.find("postgres", data.toRealPath().toString()).forEach(ProcessHandle::destroyForcibly);
            assertThat(server.ended()).succeedsWithin(Duration.ofSeconds(10));
        }

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free())) {
            assertThat(setting(server, "wal_recycle")).isEqualTo("on");
            assertThat(setting(server, "work_mem"))
                    .as("a setting of the operator")
                    .isEqualTo("5MB");
        }
    }

    @Test
    void a_pid_file_that_names_another_process_does_not_block_the_start() throws Exception {
        Path data = directory.resolve("data");
        EmbeddedPostgreSql.start(data, LoopbackPort.free()).close();
        long other = ProcessHandle.current().pid();
        Files.write(data.resolve("postmaster.pid"), List.of(Long.toString(other), data.toString(), "1", "5432"));

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free())) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void the_message_about_a_port_in_use_names_the_setting_that_changes_it() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgreSql.start(directory.resolve("data"), other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("ARTIST_AGENT_POSTGRESQL_PORT");
        }
    }

    private static String setting(EmbeddedPostgreSql server, String name) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                ResultSet shown = connection.createStatement().executeQuery("SHOW " + name)) {
            shown.next();
            return shown.getString(1);
        }
    }

    @Test
    void a_logged_constraint_violation_quotes_no_row() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl());
                PreparedStatement insert = connection.prepareStatement("INSERT INTO person VALUES (?, ?)")) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE person (name text PRIMARY KEY, age int CHECK (age > 0))");
            insert.setString(1, "Quillfeather");
            insert.setInt(2, 0);
            assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
            insert.setInt(2, 1);
            insert.execute();
            assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(data.resolveSibling("data.log")))
                .contains("violates check constraint", "violates unique constraint")
                .doesNotContain("Quillfeather");
    }
}
