package io.artistagent.web.privacy;

/** What somebody did with personal data, or to the system that holds it. */
public enum AccessAction {
    READ,
    SEARCH,
    EXPORT,
    DENIED,
    SIGN_IN,
    SIGN_IN_FAILED,
    ROLE_CHANGED,
    CONFIGURATION,
    KEY,
    REPLAY,
    DEAD_LETTER;

    /** Returns whether somebody looked at data. */
    boolean isLook() {
        return this == READ || this == SEARCH;
    }
}
