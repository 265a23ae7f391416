package io.artistagent.domain.collaboration;

/** The kind of work that two artists do together. */
public enum CollaborationKind {
    FEATURE,
    REMIX,
    CO_WRITE,
    PRODUCTION,
    MIX,
    SESSION
}
