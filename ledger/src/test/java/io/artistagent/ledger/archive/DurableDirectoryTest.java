package io.artistagent.ledger.archive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A directory whose names cannot be made durable is no failure; a disk that fails is, in whichever language the system says so. */
class DurableDirectoryTest {

    /** Linux cannot write the names in it to a disk. */
    private static final Path UNSUPPORTED = Path.of("/proc/self");

    private final DurableDirectory names = new DurableDirectory();

    @Test
    void the_names_in_a_directory_become_durable(@TempDir Path directory) {
        assertThatCode(() -> names.force(directory)).doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux has such a directory everywhere")
    void a_file_system_that_cannot_do_it_is_tolerated(@TempDir Path directory) {
        assertThatCode(() -> {
                    names.force(UNSUPPORTED);
                    names.force(directory);
                    names.force(UNSUPPORTED);
                })
                .doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux has such a directory everywhere")
    void what_has_worked_before_and_fails_is_a_failure(@TempDir Path directory) throws IOException {
        names.force(directory);

        assertThatThrownBy(() -> names.force(UNSUPPORTED)).isInstanceOf(IOException.class);
    }

    @Test
    void a_directory_that_is_gone_is_a_failure(@TempDir Path parent) {
        assertThatThrownBy(() -> names.force(parent.resolve("gone"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> names.force(parent.resolve("gone"))).isInstanceOf(IOException.class);
    }
}
