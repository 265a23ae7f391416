package io.artistagent.testkit.tokens;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tokens of the demo users that are requested once and reused for two minutes. Keycloak refuses a sign-in while it still handles the
 * previous one of the same person, and a token is valid for at least three minutes.
 */
public final class ReusedTokens {

    private static final Duration REUSED = Duration.ofMinutes(2);

    private final DemoTokens keycloak;
    private final Map<String, Token> tokens = new HashMap<>();

    public ReusedTokens(String issuer) {
        this.keycloak = new DemoTokens(issuer);
    }

    private record Token(String text, long since) {}

    /** Returns a token for a demo user through the client {@code artist-agent-cli}, valid for at least one more minute. */
    public synchronized String ofDemoUser(String name) {
        Token token = tokens.get(name);
        if (token == null || System.nanoTime() - token.since() > REUSED.toNanos()) {
            token = new Token(keycloak.ofDemoUser(name), System.nanoTime());
            tokens.put(name, token);
        }
        return token.text();
    }

    /** Requests a token for the service account. */
    public String ofService() {
        return keycloak.ofService();
    }
}
