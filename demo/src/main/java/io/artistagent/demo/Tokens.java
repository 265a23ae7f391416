package io.artistagent.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo users, renewed well before they expire. Only the development realm issues them for a password. */
final class Tokens {

    private static final Duration USED = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Token(String text, Instant since) {}

    private final HttpClient http;
    private final String issuer;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(HttpClient http, String issuer, Clock clock) {
        this.http = http;
        this.issuer = issuer;
        this.clock = clock;
    }

    String of(String person) {
        return tokens.compute(person, this::fresh).text();
    }

    private Token fresh(String person, @Nullable Token known) {
        Instant now = clock.instant();
        return known != null && known.since().plus(USED).isAfter(now) ? known : new Token(request(person), now);
    }

    private String request(String person) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=artist-agent-cli&username=%1$s&password=%1$s-demo"
                                .formatted(person)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            for (int i = 1; i < ATTEMPTS && answer.statusCode() == 400; i++) {
                // Keycloak refuses a second sign-in of a person at the same moment
                Thread.sleep(PAUSE);
                answer = http.send(request, BodyHandlers.ofString());
            }
            if (answer.statusCode() != 200) {
                throw none(person, "status " + answer.statusCode());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .required("access_token")
                    .asString();
        } catch (IOException e) {
            throw none(person, "it does not respond");
        } catch (JacksonException e) {
            throw none(person, "its response contains no token");
        } catch (InterruptedException e) {
            throw DemoFailed.interrupted();
        }
    }

    private DemoFailed none(String person, String why) {
        return new DemoFailed("Keycloak at %s issued no token for %s: %s.".formatted(issuer, person, why));
    }
}
