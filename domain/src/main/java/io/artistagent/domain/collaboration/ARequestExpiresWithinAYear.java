package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Duration;
import java.time.Instant;

@Refusal("This is too far ahead. Choose a time at most 366 days from now.")
record ARequestExpiresWithinAYear(Instant expiresAt, Instant now) implements Rule {

    static final Duration USUAL = Duration.ofDays(30);
    private static final Duration MAX_LIFE = Duration.ofDays(366);

    @Override
    public boolean holds() {
        return !expiresAt.isAfter(now.plus(MAX_LIFE));
    }
}
