package io.artistagent.web.api;

/** What two artists make together. */
public enum CollaborationKind {
    FEATURE,
    REMIX,
    CO_WRITE,
    PRODUCTION,
    MIX,
    SESSION
}
