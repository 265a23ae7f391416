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

/** Each server beside the application is killed under it, one after the other: it comes back, and the API with it. */
class KilledServersTest {

    private static final String ARTIST =
            "{\"stageName\": \"Steadfast\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": []}";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    /** What the pool of connections says of each that a killed server leaves behind. */
    private static final String BROKEN = "Failed to validate connection";

    private ASystem system;
    private @Nullable Process launcher;

    @AfterEach
    void end() {
        // First: it would start them again
        if (launcher != null) {
            launcher.destroyForcibly();
        }
        system.servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_killed_server_is_started_again_the_api_recovers_and_the_terminal_stays_readable() throws Exception {
        system = new ASystem(data);
        launcher = system.start();
        int ready = system.printed().size();

        kill("postgres", data.resolve("postgresql").toString());
        system.awaitLine("PostgreSQL is back", ready);
        anArtistIsRegisteredAndRead();

        kill("redis-server", data.resolve("redis").toString());
        system.awaitLine("Redis is back", ready);
        anArtistIsRegisteredAndRead();

        kill("java", "-Dkc.home.dir=" + data.resolve("keycloak"));
        system.awaitLine("Keycloak is back", ready);
        anArtistIsRegisteredAndRead();

        assertThat(system.printed().subList(ready, system.printed().size()))
                .anyMatch(line -> line.contains("PostgreSQL ended unexpectedly (exit 137). Starting it again …"))
                .anyMatch(line -> line.contains("Redis ended unexpectedly (exit 137). Starting it again …"))
                .anyMatch(line -> line.contains("Keycloak ended unexpectedly (exit 137). Starting it again …"))
                .noneMatch(line -> line.stripLeading().startsWith("at ") || line.contains("Caused by"))
                .noneMatch(line -> line.contains(BROKEN))
                .hasSizeLessThan(20);
        assertThat(Files.readString(data.resolve("logs").resolve("artist-agent.log")))
                .as("everything is in the file")
                .contains(BROKEN);

        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(system.servers()).isEmpty();
    }

    /** With a key, so that Redis takes part, and a token of now. */
    private void anArtistIsRegisteredAndRead() {
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
