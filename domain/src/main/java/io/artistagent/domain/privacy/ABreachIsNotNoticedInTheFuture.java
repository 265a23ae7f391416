package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Instant;

@Refusal("A breach cannot be noticed in the future.")
record ABreachIsNotNoticedInTheFuture(Instant noticedAt, Instant now) implements Rule {

    @Override
    public boolean holds() {
        return !noticedAt.isAfter(now);
    }
}
