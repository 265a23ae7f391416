package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import java.time.Duration;
import java.time.Instant;

/** A request can be answered for an hour at least and for a year at most. */
record ARequestExpiresWithinAYear(Instant expiresAt, Instant now) implements Rule {

    static final Duration USUAL = Duration.ofDays(30);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public boolean holds() {
        return !expiresAt.isBefore(now.plus(SHORTEST)) && !expiresAt.isAfter(now.plus(LONGEST));
    }
}
