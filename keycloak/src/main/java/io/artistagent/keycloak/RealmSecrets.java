package io.artistagent.keycloak;

import io.artistagent.secrets.ProductionChecks;
import io.artistagent.secrets.ProductionSettings;
import java.util.Locale;

/** Refuses, in production, the development realm and its passwords, which are all public. */
final class RealmSecrets implements ProductionChecks {

    @Override
    public boolean isDevelopmentPassword(String password) {
        return password.toLowerCase(Locale.ROOT).endsWith("-demo");
    }

    @Override
    public void inspect(ProductionSettings settings) {
        settings.requireHttpsOfAnotherHost("artist-agent.keycloak.issuer");
        if (settings.has("artist-agent.keycloak.events.client-secret")) {
            settings.requirePassword("artist-agent.keycloak.events.client-secret");
        }
        if (settings.has("artist-agent.keycloak.accounts.client-secret")) {
            settings.requirePassword("artist-agent.keycloak.accounts.client-secret");
        }
    }
}
