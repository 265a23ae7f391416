package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.embedded.LeftBehind;
import io.artistagent.testkit.tokens.DemoTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The servers beside the application stand still or are killed: it comes back, and the API with it. One system serves all tests. */
@TestMethodOrder(OrderAnnotation.class)
class TroubledServersTest {

    private static final String ARTIST =
            "{\"stageName\": \"Steadfast\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": []}";

    /** What the pool of connections says of each that a killed server leaves behind. */
    private static final String BROKEN = "Failed to validate connection";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static ASystem system;
    private static Process launcher;

    private final int begin = system.printed().size();

    @BeforeAll
    static void start() throws Exception {
        system = new ASystem(data).withRealm();
        launcher = system.start();
    }

    @AfterAll
    static void end() {
        // First: it would start them again
        if (launcher != null) {
            launcher.destroyForcibly();
        }
        system.servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    @Order(1)
    void a_postgresql_that_stood_still_is_said_to_answer_again_and_no_class_is_named() throws Exception {
        signal("-STOP", "postgres", data.resolve("postgresql"));
        system.awaitLine("PostgreSQL does not answer", begin);
        signal("-CONT", "postgres", data.resolve("postgresql"));
        system.awaitLine("PostgreSQL answers again.", begin);

        assertThat(printed()).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    @Order(2)
    void a_killed_server_is_started_again_the_api_recovers_and_the_terminal_stays_readable() throws Exception {
        kill("postgres", data.resolve("postgresql").toString());
        system.awaitLine("PostgreSQL is back", begin);
        anArtistIsRegisteredAndRead();

        kill("redis-server", data.resolve("redis").toString());
        system.awaitLine("Redis is back", begin);
        anArtistIsRegisteredAndRead();

        kill("java", "-Dkc.home.dir=" + data.resolve("keycloak"));
        system.awaitLine("Keycloak is back", begin);
        anArtistIsRegisteredAndRead();

        assertThat(printed())
                .anyMatch(line -> line.contains("PostgreSQL ended unexpectedly (exit 137). Starting it again …"))
                .anyMatch(line -> line.contains("Redis ended unexpectedly (exit 137). Starting it again …"))
                .anyMatch(line -> line.contains("Keycloak ended unexpectedly (exit 137). Starting it again …"))
                .noneMatch(line -> line.stripLeading().startsWith("at ") || line.contains("Caused by"))
                .noneMatch(line -> line.contains(BROKEN))
                .hasSizeLessThan(20);
        assertThat(Files.readString(data.resolve("logs").resolve("artist-agent.log")))
                .as("everything is in the file")
                .contains(BROKEN);
    }

    @Test
    @Order(3)
    void a_stop_ends_the_servers_that_were_started_again_too() throws Exception {
        launcher.destroy();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(system.servers()).isEmpty();
    }

    /** What the system printed during this test. */
    private List<String> printed() {
        return system.printed().subList(begin, system.printed().size());
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

    /** To the server with all its processes. */
    private static void signal(String signal, String program, Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        LeftBehind.find(program, directory.toString()).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(command).hasSizeGreaterThan(2);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
