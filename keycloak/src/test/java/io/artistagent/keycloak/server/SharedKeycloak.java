package io.artistagent.keycloak.server;

import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.stores.TestDirectory;
import io.artistagent.testkit.tokens.ReusedTokens;
import java.net.URI;

/** The Keycloak that the tests of this module share. The one in the test kit depends on this module, so it cannot be used here. */
public final class SharedKeycloak {

    /** Not the usual port, which the realm could contain by mistake. */
    static final URI PAGES = URI.create("http://127.0.0.1:18080/");

    private static final KeycloakServer SERVER = start();
    private static final ReusedTokens TOKENS = new ReusedTokens(SERVER.issuer());

    private SharedKeycloak() {}

    private static KeycloakServer start() {
        KeycloakServer server = KeycloakServer.start(
                TestDirectory.ofThisJvm("keycloak", KeycloakServer::stopLeftBehind),
                LoopbackPort.free(),
                LoopbackPort.free(),
                PAGES);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    public static String issuer() {
        return SERVER.issuer();
    }

    public static ReusedTokens tokens() {
        return TOKENS;
    }
}
