package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
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
        assertThat(names()).containsOnly("format");
    }

    @Test
    void a_format_that_is_no_text_is_rejected_like_another_version() throws Exception {
        byte[] content = new byte[300];
        new Random(1).nextBytes(content);
        Files.write(directory.resolve("format"), content);

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(
                        "The data in " + directory
                                + " has an unknown format, but this version reads format 1: use the version that wrote it, or set another directory with ARTIST_AGENT_DATA.");
        assertThat(names()).containsOnly("format");
    }

    @Test
    void a_directory_of_other_files_is_left_untouched() throws Exception {
        Files.writeString(directory.resolve("thesis.txt"), "my only copy");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(
                        "The directory " + directory
                                + " is not empty and was not created by Artist Agent. Nothing was changed: set ARTIST_AGENT_DATA to a new or empty directory.");
        assertThat(names()).containsOnly("thesis.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void data_whose_format_was_lost_is_left_untouched_with_a_remedy() throws Exception {
        Secret.key(directory.resolve("secrets").resolve("master-key"));

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(
                        "The file " + directory.resolve("format")
                                + " is missing or empty. Nothing was changed: restore it from your backup or, if this version wrote the data, create it with the content 1.");
        assertThat(names()).containsOnly("secrets");
    }

    @Test
    void a_directory_with_no_more_than_what_comes_before_a_first_start_is_accepted() throws Exception {
        Files.createFile(directory.resolve("lock"));
        Files.createFile(directory.resolve("format"));
        Files.createDirectories(directory.resolve("compose").resolve("secrets"));

        assertThatNoException().isThrownBy(() -> DataFormat.require(directory));
    }

    @Test
    void a_known_format_is_not_written_again_because_a_full_disk_would_leave_it_empty() throws Exception {
        Path format = Files.writeString(directory.resolve("format"), "1\n");
        FileTime written = FileTime.fromMillis(0);
        Files.setLastModifiedTime(format, written);

        DataFormat.record(directory);

        assertThat(Files.getLastModifiedTime(format)).isEqualTo(written);
    }

    @Test
    void a_server_that_does_not_start_is_named_with_its_log() throws Exception {
        DataFormat.record(directory);
        Secret.key(directory.resolve("secrets").resolve("master-key"));
        Path postgresql = Files.createDirectory(directory.resolve("postgresql"));
        Files.writeString(postgresql.resolve("PG_VERSION"), "18\n");

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(
                        "PostgreSQL did not start on %s: the process exited with code 2, see %s. If the files are damaged, restore the directory from your backup. Do not delete it: it contains the log."
                                .formatted(postgresql, directory.resolve("postgresql.log")),
                        "For details, see " + directory.resolve("logs").resolve("failed-start.txt"));
    }

    @Test
    void a_damaged_document_store_is_named_with_a_remedy() throws Exception {
        DataFormat.record(directory);
        Secret.key(directory.resolve("secrets").resolve("master-key"));
        EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free())
                .close();
        Path file = Files.createDirectory(directory.resolve("mongodb")).resolve("documents.mv");
        Files.writeString(file, "no documents\n".repeat(1_000));

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .startsWith("The file of the document store, " + file + ", is damaged.")
                .contains("can be built again from the log: move the file away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "lock", "secrets/master-key"})
    void a_directory_in_place_of_a_file_is_named_and_nothing_is_changed(String name) throws Exception {
        if (!name.equals(DataFormat.FILE)) {
            DataFormat.record(directory);
        }
        Path file = Files.createDirectories(directory.resolve(name));
        List<String> before = names();

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(file + " is a directory, but must be a file.");
        assertThat(names()).isEqualTo(before);
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void a_file_in_place_of_the_directory_of_the_log_file_is_named_and_nothing_is_changed() throws Exception {
        DataFormat.record(directory);
        Path logs = Files.createFile(directory.resolve("logs"));

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(logs + " is a file, but must be a directory.");
        assertThat(names()).containsOnly("format", "logs");
    }

    @Test
    void a_lost_master_key_is_not_replaced() throws Exception {
        DataFormat.record(directory);
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
    void a_lost_database_is_not_replaced_by_an_empty_one() throws Exception {
        DataFormat.record(directory);
        Secret.key(directory.resolve("secrets").resolve("master-key"));
        Secret.kept(directory.resolve("secrets").resolve("postgresql-application"));

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly("The database in " + directory.resolve("postgresql")
                        + " is gone. It contains the log: restore it from your backup. To start without it, move "
                        + directory + " away.");
        assertThat(names()).containsOnly("format", "secrets");
    }

    @Test
    void a_database_that_is_lost_together_with_the_secrets_is_not_replaced_either() throws Exception {
        DataFormat.record(directory);
        Files.createFile(Files.createDirectory(directory.resolve("mongodb")).resolve("documents.mv"));

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .startsWith("The database in " + directory.resolve("postgresql") + " is gone.");
        assertThat(names()).containsOnly("format", "mongodb");
    }

    @Test
    void lost_secrets_are_not_replaced() throws Exception {
        DataFormat.record(directory);
        Files.writeString(Files.createDirectory(directory.resolve("postgresql")).resolve("PG_VERSION"), "18\n");
        Path secrets = directory.resolve("secrets");

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .startsWith(secrets.resolve("master-key") + " is gone");
        assertThat(secrets).doesNotExist();
    }

    @Test
    void data_of_another_postgresql_version_is_left_untouched() throws Exception {
        DataFormat.record(directory);
        Secret.key(Files.createDirectory(directory.resolve("secrets")).resolve("master-key"));
        Files.writeString(Files.createDirectory(directory.resolve("postgresql")).resolve("PG_VERSION"), "17\n");

        assertThat(failedStart(new TestSystem(directory)))
                .singleElement()
                .asString()
                .contains("was written by PostgreSQL 17, but this is PostgreSQL 18");
        assertThat(names()).containsOnly("format", "postgresql", "secrets");
        assertThat(directory.resolve("postgresql")).isDirectoryNotContaining(file -> !file.endsWith("PG_VERSION"));
    }

    @Test
    void a_directory_without_postgresql_data_is_reported_and_left_unchanged() throws Exception {
        DataFormat.record(directory);
        Path postgresql = Files.createDirectory(directory.resolve("postgresql"));
        Path file = Files.writeString(postgresql.resolve("x"), "x\n");

        assertThat(failedStart(new TestSystem(directory)))
                .containsExactly(
                        "The files in " + postgresql
                                + " are not PostgreSQL data (there is no PG_VERSION). Nothing was changed: restore the directory from your backup, or move the files away if they do not belong there.");
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
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended) {
            // Prints the stacks of its threads
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            TimeUnit.SECONDS.sleep(2);
            process.destroyForcibly();
        }
        assertThat(ended)
                .withFailMessage(() -> String.join("\n", system.printed()))
                .isTrue();
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
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
