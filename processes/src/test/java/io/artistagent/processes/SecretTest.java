package io.artistagent.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    @TempDir
    private Path directory;

    @Test
    void a_password_is_generated_once_and_readable_only_by_its_owner() throws Exception {
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

    @Test
    void a_damaged_password_is_named() throws Exception {
        Path file = Files.write(directory.resolve("redis-password"), new byte[] {(byte) 0xff, 0});

        assertThatThrownBy(() -> Secret.kept(file))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith(file + " is empty or damaged");
    }

    @Test
    void a_password_that_cannot_be_created_is_named() throws Exception {
        Path above = Files.createFile(directory.resolve("secrets"));
        Path file = above.resolve("redis");

        assertThatThrownBy(() -> Secret.kept(file))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith("Cannot read or create " + file + ": ");
    }

    @Test
    void a_damaged_key_is_named_and_not_to_be_deleted() throws Exception {
        Path file = directory.resolve("master-key");
        for (String damaged : List.of("", "c2hvcnQ=", "not a key")) {
            Files.writeString(file, damaged);

            assertThatThrownBy(() -> Secret.key(file))
                    .isInstanceOf(UnusableData.class)
                    .hasMessageStartingWith(file + " is empty or damaged")
                    .hasMessageEndingWith("restore it from your backup, and do not delete it.");
        }
    }
}
