package io.artistagent.web.collaboration;

/** What two artists make together. */
public enum CollaborationKind {
    FEATURE,
    REMIX,
    CO_WRITE,
    PRODUCTION,
    MIX,
    SESSION
}
