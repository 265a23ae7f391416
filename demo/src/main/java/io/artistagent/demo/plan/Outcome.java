package io.artistagent.demo.plan;

/** What becomes of a collaboration, in the words of the API. */
public enum Outcome {
    PENDING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED
}
