package io.artistagent.keycloak;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Reports whether people can sign in. It is part of readiness, not of liveness, because a restart would not bring Keycloak back. While
 * Keycloak is unavailable, an application that knows the realm's keys is degraded but stays ready, because it can still serve everyone who
 * has a token. An application that never had the keys cannot serve anyone and is not ready.
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
