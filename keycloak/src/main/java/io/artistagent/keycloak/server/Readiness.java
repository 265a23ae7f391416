package io.artistagent.keycloak.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Polls the pages of a starting server until they answer or its process ends. */
final class Readiness implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Process process;
    private final long end;

    Readiness(Process process, Duration patience) {
        this.process = process;
        this.end = System.nanoTime() + patience.toNanos();
    }

    void await(String page) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            while (!answers(request)) {
                if (process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("the process exited with code " + process.exitValue());
                }
                if (System.nanoTime() > end) {
                    throw new IOException("the server does not answer at " + page);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during the start", e);
        }
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
