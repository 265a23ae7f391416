package io.artistagent.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void a_new_directory_is_accessible_only_to_its_owner() throws Exception {
        assertThat(permissions(DataDirectory.of(directory.resolve("data")))).isEqualTo("rwx------");
    }

    @Test
    void an_existing_directory_is_restricted_to_its_owner() throws Exception {
        Path open = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(permissions(DataDirectory.of(open))).isEqualTo("rwx------");
    }

    @Test
    void a_link_to_a_directory_that_does_not_exist_is_named() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("data"), directory.resolve("unmounted"));

        assertThatThrownBy(() -> DataDirectory.of(link))
                .isInstanceOf(UnusableData.class)
                .hasMessage(link + " is a symbolic link to a directory that does not exist.");
    }

    @Test
    void a_link_to_itself_is_named() throws Exception {
        Path link = directory.resolve("data");
        Files.createSymbolicLink(link, link);

        assertThatThrownBy(() -> DataDirectory.of(link))
                .isInstanceOf(UnusableData.class)
                .hasMessage(link + " is a symbolic link that leads back to itself.");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
