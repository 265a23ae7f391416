package io.artistagent.testkit.stores;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.processes.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory for the servers of one test JVM. It is named after the process id, so that a later test JVM can clean up after one that was
 * killed.
 */
public final class TestDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(TestDirectory.class);

    private TestDirectory() {}

    /** Creates the directory of this JVM. It first stops the servers and deletes the directories of JVMs that no longer run. */
    public static Path ofThisJvm(String kind, Consumer<Path> stopServersIn) {
        Path all = Path.of(
                System.getProperty("java.io.tmpdir"), "artist-agent-tests-" + System.getProperty("user.name"), kind);
        try {
            Files.createDirectories(all);
            try (Stream<Path> directories = Files.list(all)) {
                directories
                        .filter(directory -> !belongsToALivingProcess(directory))
                        .forEach(directory -> clear(directory, stopServersIn));
            }
            return Files.createDirectories(
                    all.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path directory, Consumer<Path> stopServersIn) {
        try {
            stopServersIn.accept(directory);
            DataDirectory.delete(directory);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("Another test JVM is cleaning up {} at the same time", directory, LoggedFailure.of(e));
        }
    }

    private static boolean belongsToALivingProcess(Path directory) {
        long pid = Long.parseLong(directory.getFileName().toString());
        return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
    }
}
