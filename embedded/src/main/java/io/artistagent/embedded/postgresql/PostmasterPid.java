package io.artistagent.embedded.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which a PostgreSQL server records its process id. It survives a {@code kill -9}. If the operating system has since given
 * the id to another process, PostgreSQL takes that process for a running server and refuses to start.
 */
final class PostmasterPid {

    private PostmasterPid() {}

    /** Removes the file if it names a running process, which must be another program. PostgreSQL itself handles a dead one. */
    static void removeIfItNamesAnotherProcess(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file) && pid(file).flatMap(ProcessHandle::of).isPresent()) {
            // The caller has already stopped any server on this directory, so the id belongs to an unrelated process
            Files.delete(file);
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
