package io.artistagent.standalone.demo;

import io.artistagent.keycloak.server.DemoTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Access tokens of the demo users, renewed well before they end. */
final class Tokens {

    private static final Duration USED = Duration.ofMinutes(3);

    private record Token(String text, Instant since) {}

    private final DemoTokens keycloak;
    private final String issuer;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(String issuer, Clock clock) {
        this.keycloak = new DemoTokens(issuer);
        this.issuer = issuer;
        this.clock = clock;
    }

    String of(String person) {
        return tokens.compute(person, this::fresh).text();
    }

    private Token fresh(String person, @Nullable Token known) {
        Instant now = clock.instant();
        if (known != null && known.since().plus(USED).isAfter(now)) {
            return known;
        }
        try {
            return new Token(keycloak.ofDemoUser(person), now);
        } catch (RuntimeException e) {
            throw new DemoStopped("Keycloak at %s gives no token to %s: %s".formatted(issuer, person, e.getMessage()));
        }
    }
}
