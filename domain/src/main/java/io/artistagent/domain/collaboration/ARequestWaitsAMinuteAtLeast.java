package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import java.time.Duration;
import java.time.Instant;

/** Nobody can answer a request that is past its time as soon as it comes. */
record ARequestWaitsAMinuteAtLeast(Instant expiresAt, Instant now) implements Rule {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Override
    public boolean holds() {
        return !expiresAt.isBefore(now.plus(SHORTEST));
    }
}
