package io.artistagent.web.security;

import io.artistagent.secrets.ProductionChecks;
import io.artistagent.secrets.ProductionSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks, in production, what protects the people who are signed in: the password of the Redis that stores their sessions, the secret of
 * the client at Keycloak, and the realm itself.
 */
final class WebSecrets implements ProductionChecks {

    private static final String CLIENTS = "spring.security.oauth2.client.registration";

    /** Recognises the secrets of the development realm, such as the one in pages.yaml. */
    @Override
    public boolean isDevelopmentPassword(String password) {
        return password.toLowerCase(Locale.ROOT).endsWith("-demo");
    }

    @Override
    public void inspect(ProductionSettings settings) {
        settings.requirePasswordOfServer("spring.data.redis");
        settings.requireHttpsOfAnotherHost("artist-agent.keycloak.issuer");
        settings.below(CLIENTS, Client.class)
                .forEach((name, client) -> settings.requirePassword(
                        "%s.%s.client-secret".formatted(CLIENTS, name), client.clientSecret()));
    }

    record Client(@Nullable String clientSecret) {}
}
