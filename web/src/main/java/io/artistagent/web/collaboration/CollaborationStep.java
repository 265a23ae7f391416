package io.artistagent.web.collaboration;

/** What a person can do next with a collaboration, as the API tells it. */
public enum CollaborationStep {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    START,
    COMPLETE,
    CANCEL,
    COMMENT
}
