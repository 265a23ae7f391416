package io.artistagent.keycloak.server;

import io.artistagent.embedded.LoopbackPort;
import io.artistagent.embedded.TestDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The Keycloak of one test JVM, with the development realm: started at the first need on free ports, stopped when the JVM exits. Tests
 * take their tokens from it as any program would.
 */
public final class TestKeycloak {

    private static final Duration USED = Duration.ofMinutes(2);
    private static final Map<String, Kept> KEPT = new HashMap<>();

    private TestKeycloak() {}

    /** The issuer of the realm, for the property {@code artist-agent.keycloak.issuer}. */
    public static String issuer() {
        return Server.RUNNING.issuer();
    }

    /**
     * An access token of a demo user, such as {@code alma}, through the client {@code artist-agent-cli}. It is valid for three minutes
     * at least, and used for two: Keycloak refuses a person to sign in while it is still busy with their last time.
     */
    public static synchronized String token(String demoUser) {
        Kept kept = KEPT.get(demoUser);
        if (kept == null || System.nanoTime() - kept.since() > USED.toNanos()) {
            kept = new Kept(Server.TOKENS.ofDemoUser(demoUser), System.nanoTime());
            KEPT.put(demoUser, kept);
        }
        return kept.token();
    }

    private record Kept(String token, long since) {}

    /** An access token of the service account, which is no person. */
    public static String serviceToken() {
        return Server.TOKENS.ofService();
    }

    private static final class Server {

        static final KeycloakServer RUNNING = start();
        static final DemoTokens TOKENS = new DemoTokens(RUNNING.issuer());

        private static KeycloakServer start() {
            KeycloakServer server = KeycloakServer.start(
                    TestDirectory.ofThisJvm("keycloak", KeycloakServer::stopLeftBehind),
                    LoopbackPort.free(),
                    LoopbackPort.free());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
