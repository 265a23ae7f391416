package io.artistagent.eventlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.artistagent.ledger.tile.TilePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The ledger at an address, such as {@code https://example.org/ledger}. A server that is busy, or a proxy that does not reach it, is asked
 * again after growing pauses.
 */
final class HttpLedger implements ServedLedger, AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final String prefix;
    private final Duration firstPause;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    HttpLedger(String prefix) {
        this(prefix, FIRST_PAUSE);
    }

    /** @param firstPause the time before a busy server is asked for the second time; it doubles for each further attempt */
    HttpLedger(String prefix, Duration firstPause) {
        this.prefix = prefix.replaceAll("/+$", "");
        this.firstPause = firstPause;
    }

    @Override
    public String checkpoint() {
        return text("checkpoint");
    }

    String key() {
        return text("key");
    }

    private String text(String path) {
        HttpResponse<byte[]> response = get(path);
        if (response.statusCode() == NOT_FOUND) {
            throw unanswered(path, NOT_FOUND);
        }
        return new String(response.body(), UTF_8);
    }

    @Override
    public byte[] tile(TilePath path) {
        HttpResponse<byte[]> response = get(path.path());
        if (response.statusCode() == NOT_FOUND) {
            throw new MissingTile(path);
        }
        return response.body();
    }

    /** @return a response with 200 or 404; any other one says nothing about the ledger */
    private HttpResponse<byte[]> get(String path) {
        try {
            Duration pause = firstPause;
            for (int attempt = 1; ; attempt++) {
                HttpResponse<byte[]> response = http.send(
                        HttpRequest.newBuilder(URI.create(prefix + "/" + path))
                                .timeout(TIMEOUT)
                                .build(),
                        BodyHandlers.ofByteArray());
                int status = response.statusCode();
                if (status == OK || status == NOT_FOUND) {
                    return response;
                }
                if (!isTemporary(status) || attempt == ATTEMPTS) {
                    throw unanswered(path, status);
                }
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                pause = pause.multipliedBy(2);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", ended));
        }
    }

    private static boolean isTemporary(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }

    private UncheckedIOException unanswered(String path, int status) {
        return new UncheckedIOException(new IOException("%s/%s answers %d".formatted(prefix, path, status)));
    }

    @Override
    public void close() {
        http.close();
    }
}
