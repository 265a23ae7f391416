package io.artistagent.domain.collaboration;

import java.time.Instant;

/** The status of a collaboration. */
public enum CollaborationStatus {
    PENDING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    /** Returns the status at the given time: a pending request counts as expired after its time, even if its deadline has not fired yet. */
    public CollaborationStatus at(Instant now, Instant expiresAt) {
        return this == PENDING && !now.isBefore(expiresAt) ? EXPIRED : this;
    }
}
