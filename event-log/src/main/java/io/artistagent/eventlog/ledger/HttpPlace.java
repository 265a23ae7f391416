package io.artistagent.eventlog.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An HTTP endpoint that takes each checkpoint as the body of a POST request, and answers 2xx once it is stored. */
final class HttpPlace implements Place {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI url;
    private final HttpClient http;

    HttpPlace(URI url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    @Override
    public String name() {
        // Without a password or a token that the address may contain
        return "endpoint " + url.getScheme() + "://" + url.getHost() + ":" + url.getPort() + url.getPath();
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
