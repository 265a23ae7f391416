package io.artistagent.demo.plan;

/** The final status of a collaboration, named as in the API. */
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
