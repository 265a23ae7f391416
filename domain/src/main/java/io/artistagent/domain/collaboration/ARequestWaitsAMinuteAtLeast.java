package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import java.time.Duration;
import java.time.Instant;

/** The invited artist needs time to answer before the request expires. */
record ARequestWaitsAMinuteAtLeast(Instant expiresAt, Instant now) implements Rule {

    private static final Duration MIN_LIFE = Duration.ofMinutes(1);

    @Override
    public boolean holds() {
        return !expiresAt.isBefore(now.plus(MIN_LIFE));
    }
}
