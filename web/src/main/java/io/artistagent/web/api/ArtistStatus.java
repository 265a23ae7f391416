package io.artistagent.web.api;

/** Whether an artist is here still. */
public enum ArtistStatus {
    ACTIVE,
    RETIRED
}
