package io.artistagent.web.privacy;

/** How far a case has come. */
public enum CaseState {
    RECEIVED,
    IDENTITY_CONFIRMED,
    DECIDED,
    IN_PROGRESS,
    DONE,
    REFUSED,
    WITHDRAWN;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != DONE && this != REFUSED && this != WITHDRAWN;
    }

    /** Whether the officer has not decided yet, so that the person can withdraw the request. */
    public boolean isUndecided() {
        return this == RECEIVED || this == IDENTITY_CONFIRMED;
    }
}
