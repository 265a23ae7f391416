package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import java.time.Instant;

/** A request past its time is not pending, even where the deadline has not fired yet. */
record OnlyAPendingRequestIsAnswered(CollaborationStatus status, Instant expiresAt, Instant now) implements Rule {

    @Override
    public boolean holds() {
        return status == CollaborationStatus.PENDING && now.isBefore(expiresAt);
    }
}
