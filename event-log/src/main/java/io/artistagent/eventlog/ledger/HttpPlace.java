package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tree.Hashes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

/** An HTTP endpoint that takes each checkpoint as the body of a POST request, and answers 2xx once it is stored. */
final class HttpPlace implements Place {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final int HASH_LENGTH = 8;

    private final URI url;
    private final HttpClient http;

    HttpPlace(URI url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    @Override
    public String name() {
        // The path or the query may contain a token. The hash tells two endpoints of a server apart
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return "endpoint %s://%s%s (%s)".formatted(url.getScheme(), url.getHost(), port, hash());
    }

    private String hash() {
        byte[] hash = Hashes.of(url.toString().getBytes(StandardCharsets.UTF_8)).bytes();
        return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
    }

    @Override
    public void store(SignedCheckpoint checkpoint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(checkpoint.note()))
                .build();
        HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The endpoint for checkpoints answers " + response.statusCode());
        }
    }
}
