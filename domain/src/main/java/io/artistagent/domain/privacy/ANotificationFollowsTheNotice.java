package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Instant;

@Refusal("A notification comes after the breach was noticed, and not in the future.")
record ANotificationFollowsTheNotice(Instant at, Instant noticedAt, Instant now) implements Rule {

    @Override
    public boolean holds() {
        return !at.isBefore(noticedAt) && !at.isAfter(now);
    }
}
