package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.testkit.tokens.DemoTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private TestSystem system;

    @AfterEach
    void end() {
        system.servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void acknowledged_writes_survive_a_kill_of_all_processes_and_a_stop_leaves_none() throws Exception {
        system = new TestSystem(data);
        Process first = system.start();
        HttpResponse<String> registered = send(
                "POST",
                "/api/v1/artists",
                "{\"stageName\":\"Alma\",\"country\":\"DE\",\"genres\":[\"indie\"],\"links\":[],\"lookingFor\":[],\"contact\":{}}");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        assertThat(createdFiles()).as("what the next start checks").hasSameElementsAs(checkedFiles());

        first.destroyForcibly().waitFor();
        assertThat(system.servers()).as("the servers outlive the JVM").isNotEmpty();
        system.servers().forEach(ProcessHandle::destroyForcibly);

        Process second = system.start();
        String artist = registered.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> changed = send("PATCH", artist, "{\"country\":\"FR\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);

        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(system.servers()).isEmpty();
    }

    /** Returns what is in the data directory and among its secrets. */
    private List<String> createdFiles() throws IOException {
        try (Stream<Path> top = Files.list(data);
                Stream<Path> secrets = Files.list(data.resolve("secrets"))) {
            return Stream.concat(top, secrets)
                    .map(path -> data.relativize(path).toString())
                    .toList();
        }
    }

    /** Returns the paths of the layout that are there; those below the directories of servers are left out. */
    private List<String> checkedFiles() {
        List<String> all = Stream.concat(DataLayout.DIRECTORIES.stream(), DataLayout.FILES.stream())
                .toList();
        assertThat(all).allMatch(path -> Files.exists(data.resolve(path)));
        return all.stream()
                .filter(path -> !path.contains("/") || path.startsWith("secrets/"))
                .toList();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(system.address(Setting.HTTP, path)))
                    .header("Authorization", "Bearer " + new DemoTokens(system.issuer()).ofDemoUser("alma"))
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"0\"")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
