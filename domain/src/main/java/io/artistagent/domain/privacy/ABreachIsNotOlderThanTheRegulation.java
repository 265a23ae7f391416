package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Instant;

@Refusal("The General Data Protection Regulation applies since 25 May 2018, so no breach was noticed before.")
record ABreachIsNotOlderThanTheRegulation(Instant noticedAt) implements Rule {

    private static final Instant APPLIES_SINCE = Instant.parse("2018-05-25T00:00:00Z");

    @Override
    public boolean holds() {
        return !noticedAt.isBefore(APPLIES_SINCE);
    }
}
