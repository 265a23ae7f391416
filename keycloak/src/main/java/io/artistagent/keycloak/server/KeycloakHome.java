package io.artistagent.keycloak.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The home directory of a Keycloak server: links to the shared program, and the server's own data. */
final class KeycloakHome {

    private KeycloakHome() {}

    /** Prepares the directory for a start, which imports this realm unless it already exists. */
    static void furnish(Path home, String realmFile) throws IOException {
        Path program = KeycloakProgram.home();
        for (String part : List.of("lib", "conf", "providers")) {
            Path link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, program.resolve(part));
        }
        Theme.copyTo(home.resolve("themes"));
        Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
        try (InputStream realm = KeycloakHome.class.getResourceAsStream(realmFile)) {
            if (realm == null) {
                throw new IOException("the realm file is missing");
            }
            Files.copy(realm, realms.resolve("artist-agent-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
