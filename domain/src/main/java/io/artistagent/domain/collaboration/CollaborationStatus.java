package io.artistagent.domain.collaboration;

import java.time.Instant;

/** Where a collaboration stands. */
public enum CollaborationStatus {
    PENDING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    /** The state at a moment: a request past its time is not pending, even where its deadline has not fired yet. */
    public CollaborationStatus at(Instant now, Instant expiresAt) {
        return this == PENDING && !now.isBefore(expiresAt) ? EXPIRED : this;
    }
}
