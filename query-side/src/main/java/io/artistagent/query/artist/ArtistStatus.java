package io.artistagent.query.artist;

/** Whether an artist is active or retired. */
public enum ArtistStatus {
    ACTIVE,
    RETIRED
}
