package io.artistagent.keycloak;

import io.artistagent.secrets.DevelopmentSecrets;
import io.artistagent.secrets.ProductionSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses, in production, the development realm, whose passwords are all public, and client secrets that are missing or publicly known. */
final class RealmSecrets implements DevelopmentSecrets {

    private static final String ISSUER = "artist-agent.keycloak.issuer";
    private static final String CLIENTS = "spring.security.oauth2.client.registration";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public boolean isDevelopmentPassword(String password) {
        return password.toLowerCase(Locale.ROOT).endsWith("-demo");
    }

    @Override
    public void inspect(ProductionSettings settings) {
        URI issuer = URI.create(settings.text(ISSUER));
        if (!"https".equals(issuer.getScheme()) || LOOPBACK.contains(String.valueOf(issuer.getHost()))) {
            settings.refuse(ISSUER + " names the development realm (it must be an https address of another host)");
        }
        settings.below(CLIENTS, Client.class)
                .forEach((name, client) -> settings.requirePassword(
                        "%s.%s.client-secret".formatted(CLIENTS, name), client.clientSecret()));
    }

    record Client(@Nullable String clientSecret) {}
}
