package io.artistagent.keycloak.server;

import io.artistagent.processes.CacheDirectory;
import io.artistagent.processes.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * This machine's unpacked and optimised Keycloak. The build prepares it once from the Maven distribution and keeps it in the cache
 * directory, so that neither a clean build nor a new data directory unpacks it again.
 */
final class KeycloakProgram {

    /** Part of the directory's name, because other build options make another program. */
    private static final String BUILD = "dev-file";

    private KeycloakProgram() {}

    /** The build calls this with the distribution that Maven has fetched. */
    public static void main(String[] arguments) throws IOException {
        prepare(Path.of(arguments[0]));
    }

    /** Returns the home directory of the prepared program. */
    static Path home() {
        try {
            Path home = directory();
            if (Files.notExists(marker(home))) {
                throw new IllegalStateException(
                        "Keycloak %s is missing from %s: build the project once with make.".formatted(version(), home));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks and optimises Keycloak unless that has been done. A lock serialises concurrent builds. */
    static Path prepare(Path distribution) throws IOException {
        Path home = directory();
        if (Files.exists(marker(home))) {
            return home;
        }
        try (FileChannel lock = FileChannel.open(
                        home.resolveSibling("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (held.isValid() && Files.notExists(marker(home))) {
                System.out.println("Preparing Keycloak " + version() + " (only once, about 20 s) ...");
                DataDirectory.delete(home);
                Archive.unpack(distribution, home);
                optimise(home);
                Files.createFile(marker(home));
            }
        }
        return home;
    }

    private static void optimise(Path home) throws IOException {
        Path log = home.resolveSibling(home.getFileName() + ".log");
        Process build = new ProcessBuilder(
                        KeycloakCommand.java(home, "build", "--db=dev-file", "--health-enabled=true"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (build.waitFor() != 0) {
                throw new IOException("Cannot prepare Keycloak, see " + log);
            }
        } catch (InterruptedException e) {
            build.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak was being prepared", e);
        }
    }

    private static Path directory() throws IOException {
        return CacheDirectory.path().resolve("keycloak-" + version() + "-" + BUILD);
    }

    private static Path marker(Path home) {
        return home.resolve("ready");
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = KeycloakProgram.class.getResourceAsStream("server.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
