package io.artistagent.web.collaboration;

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

    /** Whether the artists can still take a step. */
    boolean isOpen() {
        return this == PENDING || this == ACCEPTED || this == IN_PROGRESS;
    }
}
