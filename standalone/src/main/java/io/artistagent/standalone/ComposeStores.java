package io.artistagent.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks that the stores of {@code docker-compose.yml} answer. Their addresses are in the profile {@code compose}. */
final class ComposeStores {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Settings settings;

    ComposeStores(Settings settings) {
        this.settings = settings;
    }

    /** Throws a {@link CannotStart} that names every server that does not answer; the application would fail on the first. */
    void require() {
        List<String> problems = new ArrayList<>();
        Path secrets = settings.data().resolve("compose").resolve("secrets");
        if (!Files.isDirectory(secrets)) {
            problems.add("There are no secrets in %s.".formatted(secrets));
        }
        requireAnswer("PostgreSQL", settings.postgreSql(), Setting.POSTGRESQL, problems);
        requireAnswer("MongoDB", settings.mongo(), Setting.MONGODB, problems);
        requireAnswer("Redis", settings.redis(), Setting.REDIS, problems);
        requireAnswer("Keycloak", settings.keycloak(), Setting.KEYCLOAK, problems);
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    String.join("\n", problems) + "\nStart the stores of docker-compose.yml with make stores.");
        }
    }

    private static void requireAnswer(String name, int port, Setting setting, List<String> problems) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        } catch (IOException absent) {
            problems.add("%s does not answer on 127.0.0.1:%d (%s).".formatted(name, port, setting.variable()));
        }
    }
}
