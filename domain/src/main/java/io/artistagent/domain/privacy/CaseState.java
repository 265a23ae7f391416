package io.artistagent.domain.privacy;

/** The state of a case. */
public enum CaseState {
    /** The request has arrived, and nobody has checked yet that it is from the person. */
    RECEIVED,
    /** An officer is sure that the request is from the person. */
    IDENTITY_CONFIRMED,
    /** Granted, and nothing is done yet. */
    DECIDED,
    /** Granted, and being carried out. */
    IN_PROGRESS,
    /** Carried out. */
    DONE,
    /** Refused, with a reason. */
    REFUSED,
    /** Withdrawn by the person, or without an object because the person was erased. */
    WITHDRAWN;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, IDENTITY_CONFIRMED, DECIDED, IN_PROGRESS -> true;
            case DONE, REFUSED, WITHDRAWN -> false;
        };
    }

    boolean isUndecided() {
        return this == RECEIVED || this == IDENTITY_CONFIRMED;
    }

    boolean isGranted() {
        return this == DECIDED || this == IN_PROGRESS;
    }
}
