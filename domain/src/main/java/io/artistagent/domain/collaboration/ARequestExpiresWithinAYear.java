package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import java.time.Duration;
import java.time.Instant;

record ARequestExpiresWithinAYear(Instant expiresAt, Instant now) implements Rule {

    static final Duration USUAL = Duration.ofDays(30);
    private static final Duration MAX_LIFE = Duration.ofDays(366);

    @Override
    public boolean holds() {
        return !expiresAt.isAfter(now.plus(MAX_LIFE));
    }
}
