package io.artistagent.web.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Whether the place where people sign in answers: a browser sent to one that does not shows a page of its own making. It is asked
 * anew each time, for it may be gone since.
 */
final class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI description;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Issuer(String issuer) {
        this.description = URI.create(issuer + "/.well-known/openid-configuration");
    }

    boolean answers() {
        HttpRequest question =
                HttpRequest.newBuilder(description).timeout(PATIENCE).build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
