package io.artistagent.keycloak;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells whether people can sign in. It belongs to readiness and not to liveness: a restart brings no Keycloak back. An application that
 * knows the realm's keys stays ready while Keycloak is away, because it goes on serving everybody who holds a token; it says that it
 * is degraded. One that never had the keys can serve nobody, and is not ready.
 */
final class KeycloakHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final String SIGN_IN = "signIn";
    private static final String TOKENS = "tokens";

    private final RealmKeys keys;

    KeycloakHealth(RealmKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        switch (keys.reach()) {
            case ANSWERS -> health.up();
            case KEYS_KNOWN ->
                health.status(DEGRADED)
                        .withDetail(SIGN_IN, "not possible: Keycloak does not answer")
                        .withDetail(TOKENS, "accepted until they expire: the keys are known");
            case NOTHING_KNOWN ->
                health.down()
                        .withDetail(SIGN_IN, "not possible: Keycloak does not answer")
                        .withDetail(TOKENS, "cannot be checked: the keys are not known");
        }
    }
}
