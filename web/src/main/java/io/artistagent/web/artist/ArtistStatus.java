package io.artistagent.web.artist;

/** Whether an artist is here still. */
public enum ArtistStatus {
    ACTIVE,
    RETIRED
}
