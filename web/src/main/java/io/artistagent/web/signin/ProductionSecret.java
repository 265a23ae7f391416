package io.artistagent.web.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prevents a start in production if the client secret is missing or is the public one of the development realm. */
@Component
@Profile("production")
final class ProductionSecret {

    private static final String SETTING =
            "spring.security.oauth2.client.registration." + SignIn.REGISTRATION + ".client-secret";

    ProductionSecret(@Value("${" + SETTING + ":}") String secret) {
        if (secret.isBlank() || secret.endsWith("-demo")) {
            throw new IllegalStateException("Cannot start with the production profile: %s %s."
                    .formatted(SETTING, secret.isBlank() ? "is not set" : "has the public development value"));
        }
    }
}
