package io.artistagent.embedded;

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

/** A directory that holds the data of one server, by the one name under which the server's command line knows it. */
public final class DataDirectory {

    private DataDirectory() {}

    /**
     * The directory, made when missing and for nobody but its owner, as a real path: two spellings of it must not look like two servers.
     */
    public static Path of(Path directory) {
        try {
            Path path = Files.createDirectories(directory).toRealPath();
            OwnerAlone.uses(path);
            return path;
        } catch (FileAlreadyExistsException e) {
            throw new UnusableData("%s is a file, and a directory is needed there.".formatted(e.getFile()));
        } catch (FileSystemException e) {
            throw new UnusableData("The directory %s cannot be made: %s."
                    .formatted(directory, Objects.requireNonNullElse(e.getReason(), "permission denied")));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be made", e);
        }
    }

    /** The directory as {@link #of} names it, where it exists; nothing is made. */
    public static Optional<Path> existing(Path directory) {
        try {
            return Files.isDirectory(directory) ? Optional.of(directory.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be read", e);
        }
    }

    /** Deletes what is in it, the directory stays. */
    static void empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Deletes the directory with all that is in it. */
    public static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            empty(directory);
            Files.deleteIfExists(directory);
        }
    }
}
