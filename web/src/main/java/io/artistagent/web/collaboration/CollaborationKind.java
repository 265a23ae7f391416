package io.artistagent.web.collaboration;

/** The type of collaboration. */
public enum CollaborationKind {
    FEATURE,
    REMIX,
    CO_WRITE,
    PRODUCTION,
    MIX,
    SESSION
}
