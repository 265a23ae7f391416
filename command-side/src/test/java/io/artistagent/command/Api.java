package io.artistagent.command;

import io.artistagent.testkit.keycloak.TestKeycloak;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** An HTTP client of the running command side. It is lazy because the server chooses its port as it starts. */
@Lazy
public final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public Api(Environment environment) {
        this.base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/api/v1";
    }

    /** Sends a JSON body as a demo user; header names and values alternate. */
    public HttpResponse<String> send(String user, String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(user, path)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request);
    }

    /** Posts bytes with a content type. */
    public HttpResponse<String> sends(String user, String path, String type, byte[] body) {
        return answer(
                request(user, path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Uploads a picture for a version, or without If-Match if the version is null. */
    public HttpResponse<String> picture(String user, String path, String type, byte[] body, @Nullable String version) {
        HttpRequest.Builder request =
                request(user, path).header("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (version != null) {
            request.header("If-Match", version);
        }
        return answer(request);
    }

    /** Returns the health of the command side. */
    public HttpResponse<String> health() {
        return answer(HttpRequest.newBuilder(URI.create(base.replace("/api/v1", "/actuator/health"))));
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + TestKeycloak.token(user));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public HttpResponse<String> post(String user, String path, String json, String... headers) {
        return send(user, "POST", path, json, headers);
    }

    /** Registers an artist and returns its id. */
    public UUID artist(String user, String stageName) {
        return id(post(user, "/artists", """
                {"stageName": "%s", "country": "CH", "genres": ["indie pop"], "lookingFor": ["PRODUCER"]}""".formatted(stageName)));
    }

    /** Returns the id at the end of the response's Location. */
    public static UUID id(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    public static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError("No " + name + ": " + answer.body()));
    }
}
