package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.processes.UnusableData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataLayoutTest {

    @TempDir
    Path data;

    static List<String> directories() {
        return DataLayout.DIRECTORIES;
    }

    static List<String> files() {
        return DataLayout.FILES;
    }

    static Stream<String> paths() {
        return Stream.concat(directories().stream(), files().stream());
    }

    @ParameterizedTest
    @MethodSource("directories")
    void a_file_in_place_of_a_directory_is_named(String name) throws Exception {
        Path file = Files.createFile(at(name));

        refused(file + " is a file, but must be a directory.");
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_directory_in_place_of_a_file_is_named(String name) throws Exception {
        Path directory = Files.createDirectory(at(name));

        refused(directory + " is a directory, but must be a file.");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_link_to_itself_is_named(String name) throws Exception {
        Path link = at(name);
        Files.createSymbolicLink(link, link);

        refused(link + " is a symbolic link that leads back to itself.");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_link_to_a_file_that_does_not_exist_is_named(String name) throws Exception {
        Path target = data.resolve("unmounted");
        Path link = Files.createSymbolicLink(at(name), target);

        refused(link + " is a symbolic link to a file that does not exist.");
        assertThat(target).doesNotExist();
    }

    @Test
    void a_loop_in_place_of_the_data_directory_is_named() throws Exception {
        Path link = data.resolve("data");
        Files.createSymbolicLink(link, link);

        assertThatThrownBy(() -> DataLayout.require(link))
                .hasMessage(link + " is a symbolic link that leads back to itself.");
    }

    @Test
    void links_to_what_is_expected_are_accepted() throws Exception {
        Path disk = Files.createDirectory(data.resolve("disk"));
        Files.createSymbolicLink(data.resolve("postgresql"), disk);
        Files.createSymbolicLink(at("secrets/master-key"), Files.createFile(disk.resolve("key")));

        assertThatNoException().isThrownBy(() -> DataLayout.require(data));
    }

    @Test
    void an_empty_and_a_missing_directory_are_accepted() {
        assertThatNoException().isThrownBy(() -> DataLayout.require(data));
        assertThatNoException().isThrownBy(() -> DataLayout.require(data.resolve("missing")));
    }

    private Path at(String name) throws Exception {
        Path path = data.resolve(name);
        Files.createDirectories(path.getParent());
        return path;
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> DataLayout.require(data))
                .isInstanceOf(UnusableData.class)
                .hasMessage(sentence);
    }
}
