package io.artistagent.testkit.keycloak;

import io.artistagent.embedded.CacheDirectory;
import io.artistagent.embedded.DataDirectory;
import io.artistagent.embedded.LoopbackPort;
import io.artistagent.keycloak.server.KeycloakServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
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
 * The data of a Keycloak that has imported the development realm and done nothing else. To create its tables and to import the realm takes
 * more than half of a start (10 of 18 seconds of processor time), so a machine does it once for each realm file and each Keycloak.
 */
final class PreparedRealm {

    private static final String NAME = "test-realm-";
    private static final Path DATABASE = Path.of("data", "h2");

    private PreparedRealm() {}

    /** Puts the data into the directory of a Keycloak that has none. */
    static void copyTo(Path home) throws IOException {
        Path prepared = prepared();
        Path database = Files.createDirectories(home.resolve(DATABASE));
        for (Path file : files(prepared)) {
            Files.copy(file, database.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Test JVMs that need it at the same time wait for the one that makes it. */
    private static Path prepared() throws IOException {
        Path cache = CacheDirectory.path();
        Path prepared = cache.resolve(NAME + fingerprint());
        if (Files.notExists(prepared)) {
            try (FileChannel lock = FileChannel.open(
                            cache.resolve(NAME + "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
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
            KeycloakServer.start(home, LoopbackPort.free(), LoopbackPort.free()).close();
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

    /** Changes with the realm file and with the version of Keycloak. */
    private static String fingerprint() throws IOException {
        try (InputStream realm = KeycloakServer.class.getResourceAsStream("/realm/artist-agent-realm.json");
                InputStream version = KeycloakServer.class.getResourceAsStream("server.properties")) {
            if (realm == null || version == null) {
                throw new IOException("the realm file or the version of Keycloak is not on the class path");
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
