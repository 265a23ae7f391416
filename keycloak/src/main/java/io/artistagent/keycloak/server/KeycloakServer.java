package io.artistagent.keycloak.server;

import io.artistagent.processes.ChildServer;
import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.DetachedProcess;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.processes.OrphanedServers.Signal;
import io.artistagent.processes.ServerDidNotStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A Keycloak process on 127.0.0.1 with the development realm. People, passwords and keys are stored in the data directory and survive
 * restarts; an existing realm is left as it is.
 */
public final class KeycloakServer implements ChildServer {

    /** The setting that changes the port. */
    public static final String PORT_SETTING = "ARTIST_AGENT_KEYCLOAK_PORT";

    public static final String MANAGEMENT_PORT_SETTING = "ARTIST_AGENT_KEYCLOAK_MANAGEMENT_PORT";

    /** The realm that the application trusts. */
    public static final String REALM = "artist-agent";

    private static final String REALM_FILE = "/realm/artist-agent-realm.json";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofMinutes(4);
    private static final String DAMAGED =
            "If the files are damaged, restore the directory from your backup: it contains the people and their passwords.";

    private final Process process;
    private final int port;

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and waits until the realm answers.
     *
     * @param pages the address of the application's pages, to which Keycloak's pages link; it may change from one start to the next
     */
    public static KeycloakServer start(Path dataDirectory, int port, int managementPort, URI pages) {
        try {
            stopLeftBehind(dataDirectory);
            new LoopbackPort("Keycloak", port, PORT_SETTING).requireFree();
            new LoopbackPort("Keycloak's health checks", managementPort, MANAGEMENT_PORT_SETTING).requireFree();
            Path home = DataDirectory.of(dataDirectory);
            KeycloakHome.furnish(home, REALM_FILE);
            KeycloakServer server = new KeycloakServer(launch(home, port, managementPort, pages), port);
            server.awaitReady(managementPort);
            return server;
        } catch (IOException e) {
            throw new ServerDidNotStart("Keycloak", dataDirectory, log(dataDirectory), e, DAMAGED);
        }
    }

    /** Stops a server that a killed JVM left running on this directory. */
    public static void stopLeftBehind(Path dataDirectory) {
        DataDirectory.existing(dataDirectory)
                .ifPresent(home ->
                        OrphanedServers.stop("java", KeycloakCommand.homeArgument(home), Signal.TERMINATE, PATIENCE));
    }

    private static Process launch(Path home, int port, int managementPort, URI pages) throws IOException {
        return DetachedProcess.start(KeycloakCommand.start(home, port, managementPort, pages), home, log(home));
    }

    private static Path log(Path home) {
        return home.resolve("keycloak.log");
    }

    /** Keycloak reports that it is ready before the realm is imported, so this also waits for the realm's own configuration page. */
    private void awaitReady(int managementPort) throws IOException {
        try (Readiness readiness = new Readiness(process, START)) {
            readiness.await("http://127.0.0.1:" + managementPort + "/health/ready");
            readiness.await(issuer() + "/.well-known/openid-configuration");
        } catch (IOException | RuntimeException e) {
            close();
            throw new IOException(e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** Returns the issuer of the realm's tokens. */
    public String issuer() {
        return "http://127.0.0.1:%d/realms/%s".formatted(port, REALM);
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return DetachedProcess.ended(process);
    }

    /** Stops the process; returns when it has ended. */
    @Override
    public void close() {
        OrphanedServers.stop(process.toHandle(), Signal.TERMINATE, PATIENCE);
    }
}
