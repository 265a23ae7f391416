package io.artistagent.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A client of the public API for the demo users. It retries a request if the API asks it to. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** Properties are sorted, because a repeated request must have exactly the same body. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final URI site;
    private final Tokens tokens;

    Api(URI site, String issuer, Clock clock) {
        this.site = site;
        this.tokens = new Tokens(http, issuer, clock);
    }

    /** Returns whether the system is running. */
    boolean isHealthy() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(site.resolve("/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw DemoFailed.interrupted();
        }
    }

    ApiResponse get(String person, String path) {
        return send(person, path, request -> request.GET(), Set.of(200));
    }

    /** Like {@link #get}, but also accepts 404, for a resource that may not be visible yet. */
    ApiResponse find(String person, String path) {
        return send(person, path, request -> request.GET(), Set.of(200, 404));
    }

    /**
     * Creates a resource, once per key.
     *
     * @param also the accepted status codes besides 200 and 201
     */
    ApiResponse create(String person, String path, Object body, String key, Integer... also) {
        Set<Integer> expected = new HashSet<>(Set.of(200, 201));
        expected.addAll(Set.of(also));
        return send(
                person,
                path,
                request -> request.header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(json(body)),
                expected);
    }

    /** Changes a resource at the given version, once per key. */
    ApiResponse change(String person, String path, long version, @Nullable Object body, String key) {
        return send(
                person,
                path,
                request -> request.header("Idempotency-Key", key)
                        .header("If-Match", "\"" + version + "\"")
                        .header("Content-Type", "application/json")
                        .POST(body == null ? BodyPublishers.noBody() : json(body)),
                Set.of(200, 201));
    }

    /** Sets the picture of a resource. */
    ApiResponse picture(String person, String path, byte[] content, long version) {
        return send(
                person,
                path,
                request -> request.header("Content-Type", "image/jpeg")
                        .header("If-Match", "\"" + version + "\"")
                        .PUT(BodyPublishers.ofByteArray(content)),
                Set.of(200));
    }

    ApiResponse put(String person, String path, long version, Object body) {
        return send(
                person,
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .PUT(json(body)),
                Set.of(200));
    }

    /** Records a decision that has no version. */
    ApiResponse put(String person, String path, Object body) {
        return send(
                person,
                path,
                request -> request.header("Content-Type", "application/json").PUT(json(body)),
                Set.of(204));
    }

    /** Uploads a file. The API recognises a file that was uploaded before. */
    ApiResponse upload(String person, String path, MultipartForm form) {
        return send(
                person,
                path,
                request -> request.header("Content-Type", form.contentType()).POST(form.body()),
                Set.of(200, 202));
    }

    private interface Filled {
        HttpRequest.Builder fill(HttpRequest.Builder request);
    }

    private ApiResponse send(String person, String path, Filled filled, Set<Integer> expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long pause = 100; ; pause = Math.min(2 * pause, 3_000)) {
            @Nullable ApiResponse apiResponse = attempt(person, path, filled);
            if (apiResponse != null && expected.contains(apiResponse.status())) {
                return apiResponse;
            }
            if (apiResponse != null && !apiResponse.isTemporary()) {
                throw new DemoFailed(
                        "%s was answered with %d: %s".formatted(path, apiResponse.status(), apiResponse.problem()));
            }
            if (System.nanoTime() > end) {
                throw new DemoFailed("%s did not answer %s within %d s.".formatted(site, path, PATIENCE.toSeconds()));
            }
            sleep(pause);
        }
    }

    /** Returns null if there was no response. The request may still have been executed, so the repeat has the same key. */
    private @Nullable ApiResponse attempt(String person, String path, Filled filled) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of(person));
        try {
            HttpResponse<byte[]> response = http.send(filled.fill(request).build(), BodyHandlers.ofByteArray());
            return new ApiResponse(response.statusCode(), response.headers(), parsed(response.body()));
        } catch (ConnectException e) {
            throw new DemoFailed(
                    "%s has stopped. Start it with make dev, then run make demo again to continue.".formatted(site));
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw DemoFailed.interrupted();
        }
    }

    private BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * Waits before the next attempt. Sleeping is safe here: the caller is a virtual thread of this program that holds no resources and
     * reacts to interrupts.
     */
    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw DemoFailed.interrupted();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
