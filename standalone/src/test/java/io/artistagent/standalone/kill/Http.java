package io.artistagent.standalone.kill;

import io.artistagent.testkit.tokens.DemoTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API, created anew after each start of the system. */
final class Http {

    /** A response. */
    record Answer(int status, String body, Optional<String> token) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Returns whether the first request with this key, which the kill interrupted, still counts as running. */
        boolean stillRuns() {
            return status == 409 && body.contains("/request-running");
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI site;
    private final DemoTokens keycloak;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Http(KilledSystem killedSystem) {
        this.site = killedSystem.site();
        this.keycloak = new DemoTokens(killedSystem.issuer());
    }

    Answer send(SentCommand sentCommand) throws IOException, InterruptedException {
        String body = sentCommand.body() == null ? "" : JsonMapper.shared().writeValueAsString(sentCommand.body());
        HttpRequest.Builder request = request(sentCommand.person(), sentCommand.path())
                .header(
                        "Content-Type",
                        sentCommand.method().equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("Idempotency-Key", sentCommand.key())
                .method(sentCommand.method(), BodyPublishers.ofString(body));
        if (sentCommand.ifMatch()) {
            request.header("If-Match", "\"" + (sentCommand.version() - 1) + "\"");
        }
        return answer(request);
    }

    Answer get(String person, String path, String consistencyToken) throws IOException, InterruptedException {
        return answer(request(person, path)
                .header("Consistency-Token", consistencyToken)
                .GET());
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(site.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(person, keycloak::ofDemoUser));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("Consistency-Token"));
    }
}
