package io.artistagent.command.imports;

import io.artistagent.testkit.keycloak.TestKeycloak;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demo user with an HTTP client. */
final class Person {

    record Answer(int status, String location, String etag, String consistencyToken, String retryAfter, JsonNode body) {

        UUID importId() {
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        }

        List<String> pointers() {
            List<String> pointers = new ArrayList<>();
            body.path("errors")
                    .forEach(error -> pointers.add(error.path("pointer").asString()));
            return pointers;
        }

        List<String> details() {
            List<String> details = new ArrayList<>();
            body.path("errors")
                    .forEach(error -> details.add(error.path("detail").asString()));
            return details;
        }

        String type() {
            return body.path("type").asString();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "4d1f8a7e";

    private final URI address;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Person(String name, URI address) {
        this.address = address;
        this.token = TestKeycloak.token(name);
    }

    String token() {
        return token;
    }

    UUID registersAnArtist() {
        Answer answer = sends(
                "/api/v1/artists",
                "application/json",
                "{\"stageName\":\"Voss\",\"country\":\"CH\",\"genres\":[\"pop\"]}");
        return answer.importId();
    }

    UUID addsATrack(UUID artist) {
        Answer answer = sends(
                "/api/v1/artists/" + artist + "/tracks",
                "application/json",
                "{\"title\":\"Song\",\"durationMs\":200000,\"genres\":[\"pop\"],\"explicit\":false,"
                        + "\"credits\":[{\"name\":\"Voss\",\"role\":\"MAIN_ARTIST\"}]}");
        return answer.importId();
    }

    Answer uploadsForArtist(UUID artist, Object... parts) {
        return uploads("/api/v1/artists/" + artist + "/imports", parts);
    }

    Answer uploadsHistory(Object... parts) {
        return uploads("/api/v1/me/imports", parts);
    }

    /** Header names and values alternate. */
    Answer posts(String path, String... headers) {
        return sends(path, "application/json", "", headers);
    }

    /** Accepts or discards an import at the version at which it was offered. */
    Answer chooses(String choice, Answer offered) {
        return posts(offered.location() + "/" + choice, "If-Match", offered.etag());
    }

    /** Accepts an import and supplies what its file left open. */
    Answer accepts(Answer offered, String body) {
        return sends(offered.location() + "/accept", "application/json", body, "If-Match", offered.etag());
    }

    Answer reads(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Answer uploadsWithKey(String key, String path, Object... parts) {
        return send(upload(path, parts).header("Idempotency-Key", key));
    }

    /** Parts in sending order: a field as name and value, a file as name and bytes or stream. */
    private Answer uploads(String path, Object... parts) {
        return send(upload(path, parts));
    }

    private HttpRequest.Builder upload(String path, Object... parts) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> form(parts)));
    }

    static InputStream form(Object... parts) {
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
            switch (parts[i + 1]) {
                case InputStream file -> {
                    streams.add(bytes(head + "file\"; filename=\"" + parts[i] + "\"\r\n\r\n"));
                    streams.add(file);
                }
                case byte[] file -> {
                    streams.add(bytes(head + "file\"; filename=\"" + parts[i] + "\"\r\n\r\n"));
                    streams.add(new ByteArrayInputStream(file));
                }
                default -> streams.add(bytes(head + parts[i] + "\"\r\n\r\n" + parts[i + 1]));
            }
            streams.add(bytes("\r\n"));
        }
        streams.add(bytes("--" + BOUNDARY + "--\r\n"));
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private Answer sends(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Consistency-Token").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
