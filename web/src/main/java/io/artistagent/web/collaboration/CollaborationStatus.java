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
    CANCELLED
}
