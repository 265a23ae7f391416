package io.artistagent.domain.collaboration;

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

    /** Whether the two artists still have something to say about it. */
    public boolean isOpen() {
        return this == PENDING || this == ACCEPTED || this == IN_PROGRESS;
    }
}
