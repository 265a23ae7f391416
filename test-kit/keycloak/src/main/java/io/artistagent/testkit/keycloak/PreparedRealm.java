package io.artistagent.testkit.keycloak;

import io.artistagent.keycloak.server.KeycloakServer;
import io.artistagent.processes.CacheDirectory;
import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data directory of a Keycloak that has just imported the development realm. Creating the tables and importing the realm takes more
 * than half of a start (10 of 18 seconds of CPU time), so each machine does it once per realm file and Keycloak version.
 */
final class PreparedRealm {

    private static final String NAME = "test-realm-";
    private static final Path DATABASE = Path.of("data", "h2");

    private PreparedRealm() {}

    /** Copies the data into the home directory of a Keycloak without data. */
    static void copyTo(Path home) throws IOException {
        Path prepared = prepared();
        Path database = Files.createDirectories(home.resolve(DATABASE));
        for (Path file : files(prepared)) {
            Files.copy(file, database.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the prepared data. A file lock makes concurrent test JVMs wait for the one that prepares it. */
    private static Path prepared() throws IOException {
        Path cache = CacheDirectory.path();
        Path prepared = cache.resolve(NAME + fingerprint());
        if (Files.notExists(prepared)) {
            try (FileChannel lock = FileChannel.open(
                            cache.resolve(NAME + "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                if (held.isValid() && Files.notExists(prepared)) {
                    prepare(cache, prepared);
                }
            }
        }
        return prepared;
    }

    private static void prepare(Path cache, Path prepared) throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            for (Path earlier : all.filter(Files::isDirectory)
                    .filter(each -> each.getFileName().toString().startsWith(NAME))
                    .toList()) {
                DataDirectory.delete(earlier);
            }
        }
        Path home = Files.createTempDirectory("artist-agent-realm");
        try {
            KeycloakServer.start(home, LoopbackPort.free(), LoopbackPort.free(), TestKeycloak.PAGES)
                    .close();
            Path aside = Files.createDirectories(cache.resolve(NAME + "aside"));
            for (Path file : files(home.resolve(DATABASE))) {
                Files.copy(file, aside.resolve(file.getFileName()));
            }
            Files.move(aside, prepared, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DataDirectory.delete(home);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Returns a hash of the realm file and the Keycloak version. */
    private static String fingerprint() throws IOException {
        try (InputStream realm = KeycloakServer.class.getResourceAsStream("/realm/artist-agent-realm.json");
                InputStream version = KeycloakServer.class.getResourceAsStream("server.properties")) {
            if (realm == null || version == null) {
                throw new IOException("The realm file or server.properties is missing from the class path");
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(realm.readAllBytes());
            digest.update(version.readAllBytes());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
