package io.artistagent.domain.collaboration;

/** What two artists want to do together. */
public enum CollaborationKind {
    FEATURE,
    REMIX,
    CO_WRITE,
    PRODUCTION,
    MIX,
    SESSION
}
