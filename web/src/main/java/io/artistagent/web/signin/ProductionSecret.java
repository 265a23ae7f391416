package io.artistagent.web.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In production the pages do not start with a client secret that is missing, or that of the development realm, which is public. */
@Component
@Profile("production")
final class ProductionSecret {

    private static final String SETTING =
            "spring.security.oauth2.client.registration." + SignIn.REGISTRATION + ".client-secret";

    ProductionSecret(@Value("${" + SETTING + ":}") String secret) {
        if (secret.isBlank() || secret.endsWith("-demo")) {
            throw new IllegalStateException(
                    "The profile production does not start with what is meant for development: %s %s."
                            .formatted(SETTING, secret.isBlank() ? "is missing" : "is known to everybody"));
        }
    }
}
