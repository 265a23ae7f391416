package io.artistagent.ledger.archive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A directory whose names cannot be made durable is no failure; one that is gone is. */
class DurableDirectoryTest {

    @Test
    void the_names_in_a_directory_become_durable(@TempDir Path directory) {
        assertThatCode(() -> DurableDirectory.force(directory)).doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux has such a directory everywhere")
    void a_file_system_that_cannot_do_it_is_tolerated() {
        assertThatCode(() -> DurableDirectory.force(Path.of("/proc/self"))).doesNotThrowAnyException();
    }

    @Test
    void a_directory_that_is_gone_is_a_failure(@TempDir Path parent) {
        assertThatThrownBy(() -> DurableDirectory.force(parent.resolve("gone"))).isInstanceOf(IOException.class);
    }
}
