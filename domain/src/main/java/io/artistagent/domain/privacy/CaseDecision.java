package io.artistagent.domain.privacy;

/** The decision on a case. */
public enum CaseDecision {
    /** The person gets what they asked for. */
    GRANT,
    /** The person does not get it, and learns why. */
    REFUSE
}
