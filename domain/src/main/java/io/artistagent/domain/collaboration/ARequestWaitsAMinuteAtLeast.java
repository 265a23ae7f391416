package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Duration;
import java.time.Instant;

/** The invited artist needs time to answer before the request expires. */
@Refusal("The other artist needs time to answer. Choose a time at least one minute from now.")
record ARequestWaitsAMinuteAtLeast(Instant expiresAt, Instant now) implements Rule {

    private static final Duration MIN_LIFE = Duration.ofMinutes(1);

    @Override
    public boolean holds() {
        return !expiresAt.isBefore(now.plus(MIN_LIFE));
    }
}
