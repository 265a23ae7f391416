package io.artistagent.testkit.keycloak;

import io.artistagent.keycloak.server.KeycloakServer;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.stores.TestDirectory;
import io.artistagent.testkit.tokens.ReusedTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * The Keycloak of one test JVM, with the development realm. It starts on free ports on first use and stops when the JVM exits. Tests
 * request tokens from it like any client.
 */
public final class TestKeycloak {

    /** Where Keycloak's pages lead back to. The systems under test share this Keycloak, each with pages at another address. */
    public static final URI PAGES = URI.create("http://127.0.0.1:8080/");

    private TestKeycloak() {}

    /** Returns the issuer of the realm, for the property {@code artist-agent.keycloak.issuer}. */
    public static String issuer() {
        return Server.RUNNING.issuer();
    }

    /** Returns an access token for a demo user, such as {@code alma}, through the client {@code artist-agent-cli}. */
    public static String token(String demoUser) {
        return Server.TOKENS.ofDemoUser(demoUser);
    }

    /** Returns an access token for the service account, which does not represent a person. */
    public static String serviceToken() {
        return Server.TOKENS.ofService();
    }

    /**
     * Gives a Keycloak that has not started yet the realm in its data directory, as its first start would. A test that starts a system of
     * its own saves half of the processor time of that start.
     */
    public static void prepare(Path dataDirectory) {
        try {
            PreparedRealm.copyTo(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the Keycloak realm for tests", e);
        }
    }

    private static final class Server {

        static final KeycloakServer RUNNING = start();
        static final ReusedTokens TOKENS = new ReusedTokens(RUNNING.issuer());

        private static KeycloakServer start() {
            Path home = TestDirectory.ofThisJvm("keycloak", KeycloakServer::stopLeftBehind);
            prepare(home);
            KeycloakServer server = KeycloakServer.start(home, LoopbackPort.free(), LoopbackPort.free(), PAGES);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
