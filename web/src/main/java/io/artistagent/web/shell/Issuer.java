package io.artistagent.web.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether the place where people sign in answers: a browser sent to one that does not shows a page of its own making. */
final class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Whoever signs in shortly after somebody else needs no question of their own. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final URI description;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Instant answered = Instant.MIN;

    Issuer(String issuer, InstantSource clock) {
        this.description = URI.create(issuer + "/.well-known/openid-configuration");
        this.clock = clock;
    }

    boolean answers() {
        Instant now = clock.instant();
        if (answered.isAfter(now.minus(BELIEVED))) {
            return true;
        }
        HttpRequest question =
                HttpRequest.newBuilder(description).timeout(PATIENCE).build();
        try {
            boolean there = http.send(question, BodyHandlers.discarding()).statusCode() == 200;
            if (there) {
                answered = now;
            }
            return there;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
