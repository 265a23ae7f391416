package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.embedded.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failed start gives its reason in one line and leaves nothing behind. */
class FailedStartTest {

    @TempDir
    Path directory;

    @Test
    void a_file_in_place_of_the_data_directory_is_named() throws Exception {
        Path file = Files.createFile(directory.resolve("data"));

        assertThat(failedStart(new TestSystem(file))).containsExactly(file + " is a file, but must be a directory.");
        assertThat(file).isEmptyFile();
    }

    @Test
    void a_file_above_the_data_directory_is_named() throws Exception {
        Path file = Files.createFile(directory.resolve("above"));

        assertThat(failedStart(new TestSystem(file.resolve("data"))))
                .singleElement()
                .asString()
                .contains(file.toString());
    }

    @Test
    void a_directory_that_cannot_be_created_is_named() throws Exception {
        assertThat(failedStart(new TestSystem(Path.of("/proc/artist-agent/data"))))
                .singleElement()
                .asString()
                .startsWith("Cannot create the directory /proc/artist-agent/data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "2"})
    void data_of_another_version_is_left_untouched(String format) throws Exception {
        Files.writeString(directory.resolve("format"), format + "\n");

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .contains(directory.toString(), "format \"" + format + "\"", "ARTIST_AGENT_DATA");
        assertThat(names()).containsOnly("format", "lock");
    }

    @Test
    void a_lost_master_key_is_not_replaced() throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("postgresql")).resolve("PG_VERSION"), "18\n");
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("postgresql-keys"), "of an earlier start\n");

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .startsWith(secrets.resolve("master-key") + " is gone");
        assertThat(secrets.resolve("master-key")).doesNotExist();
    }

    @Test
    void lost_secrets_are_not_replaced() throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("postgresql")).resolve("PG_VERSION"), "18\n");
        Path secrets = directory.resolve("secrets");

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .startsWith(secrets.resolve("master-key") + " is gone");
        assertThat(secrets).doesNotExist();
    }

    @Test
    void data_of_another_postgresql_version_is_reported_in_one_line() throws Exception {
        Secret.key(Files.createDirectory(directory.resolve("secrets")).resolve("master-key"));
        Files.writeString(Files.createDirectory(directory.resolve("postgresql")).resolve("PG_VERSION"), "17\n");

        assertThat(failedStart(new TestSystem(directory)))
                .anyMatch(line -> line.contains("was written by PostgreSQL 17, but this is PostgreSQL 18"))
                .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat"));
    }

    @Test
    void a_directory_without_postgresql_data_is_reported_and_left_unchanged() throws Exception {
        Path postgresql = Files.createDirectory(directory.resolve("postgresql"));
        Path file = Files.writeString(postgresql.resolve("x"), "x\n");

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(
                        "The files in " + postgresql
                                + " are not PostgreSQL data (there is no PG_VERSION). Nothing was changed: move the directory away, and a new one is created.");
        assertThat(file).hasContent("x\n");
    }

    @Test
    void a_start_with_ports_in_use_leaves_no_directory_behind() throws Exception {
        Path data = directory.resolve("a").resolve("b");
        TestSystem system = new TestSystem(data);
        try (ServerSocket other =
                new ServerSocket(Integer.parseInt(system.port(Setting.REDIS)), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(failedStart(system))
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(other.getLocalPort()), "ARTIST_AGENT_REDIS_PORT");
        }
        assertThat(names()).isEmpty();
    }

    /** Returns the lines that are printed after the announcement of the failure. */
    private static List<String> failedStart(TestSystem system) throws Exception {
        Process process = system.launch();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        system.awaitEnd();
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> printed = system.printed();
        assertThat(printed).contains("Artist Agent did not start:");
        return printed.stream()
                .skip(printed.indexOf("Artist Agent did not start:") + 1L)
                .filter(line -> !line.endsWith(" stopped"))
                .toList();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
