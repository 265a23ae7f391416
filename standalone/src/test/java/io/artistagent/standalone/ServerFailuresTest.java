package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.processes.OrphanedServers;
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

/** Freezes and kills the servers beside a running application, which recovers each time. All tests use the same system. */
@TestMethodOrder(OrderAnnotation.class)
class ServerFailuresTest {

    private static final String ARTIST =
            "{\"stageName\": \"Steadfast\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": []}";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static TestSystem system;
    private static Process launcher;

    private final int begin = system.printed().size();

    @BeforeAll
    static void start() throws Exception {
        system = new TestSystem(data).withRealm();
        launcher = system.start();
    }

    @AfterAll
    static void end() {
        // First, because it would restart the servers
        if (launcher != null) {
            launcher.destroyForcibly();
        }
        system.servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    @Order(1)
    void a_frozen_postgresql_is_reported_and_its_recovery_too() throws Exception {
        signal("-STOP", "postgres", data.resolve("postgresql"));
        system.awaitLine("PostgreSQL does not answer", begin);
        signal("-CONT", "postgres", data.resolve("postgresql"));
        system.awaitLine("PostgreSQL answers again.", begin);

        assertThat(printed()).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    @Order(2)
    void a_killed_server_is_restarted_and_the_api_recovers() throws Exception {
        int logged = log().size();
        kill("postgres", data.resolve("postgresql").toString());
        system.awaitLine("PostgreSQL is back", begin);
        registerAndReadAnArtist();
        assertThat(log().stream().skip(logged))
                .as("the outage in the log file, without the messages of the driver and without repeated stack traces")
                .noneMatch(line -> line.contains("Check that the hostname") || line.contains("FATAL:"))
                .noneMatch(line -> line.contains("maxLifetime"))
                .hasSizeBetween(1, 400);

        kill("redis-server", data.resolve("redis").toString());
        system.awaitLine("Redis is back", begin);
        registerAndReadAnArtist();

        kill("java", "-Dkc.home.dir=" + data.resolve("keycloak"));
        system.awaitLine("Keycloak is back", begin);
        registerAndReadAnArtist();

        assertThat(printed())
                .anyMatch(line -> line.contains("PostgreSQL exited unexpectedly (code 137). Restarting …"))
                .anyMatch(line -> line.contains("Redis exited unexpectedly (code 137). Restarting …"))
                .anyMatch(line -> line.contains("Keycloak exited unexpectedly (code 137). Restarting …"))
                .noneMatch(line -> line.stripLeading().startsWith("at ") || line.contains("Caused by"))
                .hasSizeLessThan(20);
    }

    @Test
    @Order(3)
    void a_stop_also_stops_the_restarted_servers() throws Exception {
        launcher.destroy();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(system.servers()).isEmpty();
    }

    /** Returns what the system printed during this test. */
    private List<String> printed() {
        return system.printed().subList(begin, system.printed().size());
    }

    private static List<String> log() throws Exception {
        return Files.readAllLines(data.resolve("logs").resolve("artist-agent.log"));
    }

    /** Uses an idempotency key, which needs Redis, and a new token, which needs Keycloak. */
    private void registerAndReadAnArtist() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            ApiClient alma = ApiClient.withToken(
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
        assertThat(OrphanedServers.find(program, argument)).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
    }

    /** Sends a signal to all processes of the server. */
    private static void signal(String signal, String program, Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        OrphanedServers.find(program, directory.toString()).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(command).hasSizeGreaterThan(2);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
