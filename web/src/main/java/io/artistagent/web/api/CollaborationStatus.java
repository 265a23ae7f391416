package io.artistagent.web.api;

/** Where a collaboration stands. */
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
