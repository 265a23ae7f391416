package io.artistagent.web.artist;

/** Whether an artist is active. */
public enum ArtistStatus {
    ACTIVE,
    RETIRED
}
