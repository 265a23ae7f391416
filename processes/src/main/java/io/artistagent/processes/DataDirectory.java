package io.artistagent.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The data directory of one server, always named by its real path, which is also the path on the server's command line. */
public final class DataDirectory {

    private DataDirectory() {}

    /**
     * Returns the real path of the directory, so that two spellings of it never look like two servers. It is created if missing, and only
     * its owner has access.
     */
    public static Path of(Path directory) {
        try {
            Path path = Files.createDirectories(directory).toRealPath();
            OwnerOnly.uses(path);
            return path;
        } catch (FileSystemException e) {
            if (e instanceof FileAlreadyExistsException) {
                // This directory or one above it
                PathKind.DIRECTORY.require(Path.of(e.getFile()));
            }
            throw new UnusableData("Cannot create the directory %s: %s."
                    .formatted(directory, Objects.requireNonNullElse(e.getReason(), "permission denied")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the data directory " + directory, e);
        }
    }

    /** Returns the same path as {@link #of} if the directory exists; creates nothing. */
    public static Optional<Path> existing(Path directory) {
        try {
            return Files.isDirectory(directory) ? Optional.of(directory.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data directory " + directory, e);
        }
    }

    /** Deletes the contents of the directory and keeps the directory itself. */
    static void empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Deletes the directory and its contents. */
    public static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            empty(directory);
            Files.deleteIfExists(directory);
        }
    }
}
