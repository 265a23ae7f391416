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

/** The ledger at an address, such as {@code https://example.org/ledger}. */
final class HttpLedger implements ServedLedger, AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final String prefix;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    HttpLedger(String prefix) {
        this.prefix = prefix.replaceAll("/+$", "");
    }

    @Override
    public String checkpoint() {
        return new String(get("checkpoint").body(), UTF_8);
    }

    String key() {
        return new String(get("key").body(), UTF_8);
    }

    @Override
    public byte[] tile(TilePath path) {
        HttpResponse<byte[]> response = get(path.path());
        if (response.statusCode() != OK) {
            throw new MissingTile(path);
        }
        return response.body();
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(prefix + "/" + path))
                            .timeout(TIMEOUT)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", ended));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
