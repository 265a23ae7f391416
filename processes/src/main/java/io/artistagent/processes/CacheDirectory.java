package io.artistagent.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory that keeps unpacked server programs between builds and starts. It is outside the project, so that a clean build does not
 * unpack them again: {@code ARTIST_AGENT_CACHE}, or else the user's cache directory.
 */
public final class CacheDirectory {

    private CacheDirectory() {}

    /** Returns the directory. It is created if missing, and only its owner can enter it, because the programs in it are executed. */
    public static Path path() throws IOException {
        Path directory = configured().toAbsolutePath().normalize();
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, Set.copyOf(PosixFilePermissions.fromString("rwx------")));
        }
        return directory.toRealPath();
    }

    private static Path configured() {
        @Nullable String own = System.getenv("ARTIST_AGENT_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        @Nullable String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg, "artist-agent")
                : Path.of(System.getProperty("user.home"), ".cache", "artist-agent");
    }
}
