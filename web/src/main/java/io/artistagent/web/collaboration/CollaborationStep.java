package io.artistagent.web.collaboration;

/** What a person can do next with a collaboration, according to the API. */
public enum CollaborationStep {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    START,
    COMPLETE,
    CANCEL,
    COMMENT
}
