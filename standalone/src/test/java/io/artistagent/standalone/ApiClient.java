package io.artistagent.standalone;

import io.artistagent.testkit.keycloak.TestKeycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client of the API. Its reads include its own last write. */
public final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final Supplier<@Nullable String> token;
    private @Nullable String lastWrite;

    private ApiClient(String address, Supplier<@Nullable String> token) {
        this.address = address;
        this.token = token;
    }

    /** Returns a client with a demo user's token from the real Keycloak. */
    public static ApiClient of(Environment environment, String demoUser) {
        return of(address(environment), demoUser);
    }

    /** Returns a client with a demo user's token, for the system at this address. */
    public static ApiClient of(String address, String demoUser) {
        return new ApiClient(address, () -> TestKeycloak.token(demoUser));
    }

    /** Returns a client with this token, or with none. */
    public static ApiClient withToken(String address, @Nullable String token) {
        return new ApiClient(address, () -> token);
    }

    /** Returns the address of the system under test. */
    public static String address(Environment environment) {
        return environment.getRequiredProperty("artist-agent.api.base-url");
    }

    /** The client's access token, if any. */
    public @Nullable String token() {
        return token.get();
    }

    /** The consistency token of this client's last write. */
    public String lastWrite() {
        return Objects.requireNonNull(lastWrite);
    }

    /** The response to a request. */
    public record Reply(int status, HttpResponse<String> response) {

        /** Returns the body as JSON; fails if it is not JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers()
                    .firstValue(name)
                    .orElseThrow(() -> new AssertionError("No " + name + " in " + status + " " + response.body()));
        }

        /** Returns the id at the end of the {@code Location} header. */
        public UUID id() {
            String location = header("Location");
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        }

        /** Returns this reply; fails if its status is not the expected one. */
        public Reply must(int expected) {
            if (status != expected) {
                throw new AssertionError("%s %s answered %d instead of %d: %s"
                        .formatted(
                                response.request().method(),
                                response.request().uri(),
                                status,
                                expected,
                                response.body()));
            }
            return this;
        }
    }

    /** Reads below {@code /api/v1}; the response includes this client's last write. */
    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts JSON below {@code /api/v1}; the headers are pairs of name and value. */
    public Reply post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    /** Posts an action on a resource of this version, such as {@code /tracks/…/publish}. */
    public Reply act(String path, long version) {
        return send("POST", path, null, "If-Match", "\"" + version + "\"");
    }

    /** As an officer, opens a case for the erasure of a person and grants it; returns its id. It is carried out by itself. */
    public UUID grantErasure(UUID person) {
        UUID id = post("/audit/cases", "{\"type\": \"ERASURE\", \"subject\": \"%s\"}".formatted(person))
                .must(201)
                .id();
        act("/audit/cases/" + id + "/confirm-identity", 0).must(200);
        post(
                        "/audit/cases/" + id + "/decide",
                        "{\"decision\": \"GRANT\", \"reason\": \"Nothing stands against it.\"}",
                        "If-Match",
                        "\"1\"")
                .must(200);
        return id;
    }

    /** Sends JSON, or nothing, below {@code /api/v1}. */
    public Reply send(String method, String path, @Nullable String json, String... headers) {
        return sendBytes(
                method,
                path,
                json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json),
                json == null ? headers : withType(method, headers));
    }

    /** Sends bytes below {@code /api/v1}, or to an operations endpoint ({@code /actuator}, {@code /v3}). */
    public Reply sendBytes(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        String shown = token.get();
        if (shown != null) {
            all.put("Authorization", "Bearer " + shown);
        }
        if (lastWrite != null && method.equals("GET")) {
            all.put("Consistency-Token", lastWrite);
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + (isInside(path) ? "" : "/api/v1") + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        all.forEach(request::header);
        Reply reply = exchange(request.build());
        reply.response().headers().firstValue("Consistency-Token").ifPresent(token -> lastWrite = token);
        return reply;
    }

    /** Uploads a file in a form; the fields are pairs of name and value. */
    public Reply upload(String path, String fileName, byte[] content, String... fields) {
        Form form = new Form();
        for (int i = 0; i < fields.length; i += 2) {
            form.field(fields[i], fields[i + 1]);
        }
        form.file("file", fileName, content);
        return sendBytes("POST", path, BodyPublishers.ofByteArray(form.bytes()), "Content-Type", form.type());
    }

    public Reply picture(String path, byte[] content, String version) {
        return sendBytes(
                "PUT",
                path,
                HttpRequest.BodyPublishers.ofByteArray(content),
                "Content-Type",
                "application/octet-stream",
                "If-Match",
                version);
    }

    /** Registers an artist and returns its id. */
    public UUID artist(String stageName) {
        return post("/artists", """
                {"stageName": "%s", "country": "CH", "genres": ["indie pop"], "lookingFor": ["PRODUCER"]}""".formatted(stageName)).must(201).id();
    }

    /** Adds a track, still a draft, and returns its id. */
    public UUID track(UUID artist, String title) {
        return post("/artists/" + artist + "/tracks", """
                {"title": "%s", "durationMs": 214000, "genres": ["indie pop"], "explicit": false,
                 "credits": [{"name": "Someone", "role": "MAIN_ARTIST"}]}""".formatted(title))
                .must(201)
                .id();
    }

    /** Makes this client's reads include the other client's last write. */
    public ApiClient after(ApiClient writer) {
        lastWrite = writer.lastWrite;
        return this;
    }

    private static boolean isInside(String path) {
        return path.startsWith("/actuator") || path.startsWith("/v3");
    }

    private static Reply exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] withType(String method, String[] headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return all;
    }
}
