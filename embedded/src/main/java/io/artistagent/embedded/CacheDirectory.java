package io.artistagent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where unpacked server programs are kept between builds and starts, outside the project so that a clean build unpacks nothing again:
 * {@code ARTIST_AGENT_CACHE}, else the cache directory of the person who runs it.
 */
public final class CacheDirectory {

    private CacheDirectory() {}

    /** The directory, made when missing and open to its owner alone, because programs in it are executed. */
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
