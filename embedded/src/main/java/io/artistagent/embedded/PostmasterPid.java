package io.artistagent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which a PostgreSQL server notes its process id. After a {@code kill -9} of everything it stays, and when the system has
 * given the number to another process meanwhile, PostgreSQL takes that process for a living server and refuses to start.
 */
final class PostmasterPid {

    private PostmasterPid() {}

    /** Removes the file if the process it names lives and is no PostgreSQL; PostgreSQL itself deals with a dead one. */
    static void removeIfItNamesAnotherProcess(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file) && pid(file).flatMap(ProcessHandle::of).isPresent()) {
            // A server of ours on this directory was stopped before: whoever has the number now is a stranger
            Files.delete(file);
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
