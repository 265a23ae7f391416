package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.embedded.LeftBehind;
import io.artistagent.testkit.tokens.DemoTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Kills each server beside the running application in turn. The server is restarted, and the API recovers. */
class KilledServersTest {

    private static final String ARTIST =
            "{\"stageName\": \"Steadfast\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": []}";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    /** The connection pool logs this for every connection to a killed server. */
    private static final String BROKEN = "Failed to validate connection";

    private ASystem system;
    private @Nullable Process launcher;

    @AfterEach
    void end() {
        // First, because it would restart the servers
        if (launcher != null) {
            launcher.destroyForcibly();
        }
        system.servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_killed_server_is_restarted_and_the_api_recovers() throws Exception {
        system = new ASystem(data);
        launcher = system.start();
        int ready = system.printed().size();

        kill("postgres", data.resolve("postgresql").toString());
        system.awaitLine("PostgreSQL is back", ready);
        registerAndReadAnArtist();

        kill("redis-server", data.resolve("redis").toString());
        system.awaitLine("Redis is back", ready);
        registerAndReadAnArtist();

        kill("java", "-Dkc.home.dir=" + data.resolve("keycloak"));
        system.awaitLine("Keycloak is back", ready);
        registerAndReadAnArtist();

        assertThat(system.printed().subList(ready, system.printed().size()))
                .anyMatch(line -> line.contains("PostgreSQL exited unexpectedly (code 137). Restarting …"))
                .anyMatch(line -> line.contains("Redis exited unexpectedly (code 137). Restarting …"))
                .anyMatch(line -> line.contains("Keycloak exited unexpectedly (code 137). Restarting …"))
                .noneMatch(line -> line.stripLeading().startsWith("at ") || line.contains("Caused by"))
                .noneMatch(line -> line.contains(BROKEN))
                .hasSizeLessThan(20);
        assertThat(Files.readString(data.resolve("logs").resolve("artist-agent.log")))
                .as("the file has every line")
                .contains(BROKEN);

        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(system.servers()).isEmpty();
    }

    /** Uses an idempotency key, which needs Redis, and a new token, which needs Keycloak. */
    private void registerAndReadAnArtist() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            Visitor alma = Visitor.withToken(
                    system.address(Setting.HTTP, ""), new DemoTokens(system.issuer()).ofDemoUser("alma"));
            UUID artist = alma.post(
                            "/artists",
                            ARTIST,
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .must(201)
                    .id();
            alma.get("/artists/" + artist).must(200);
        });
    }

    private static void kill(String program, String argument) {
        assertThat(LeftBehind.find(program, argument)).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
    }
}
