package io.artistagent.query.artist;

/** Whether an artist still acts here. */
public enum ArtistStatus {
    ACTIVE,
    RETIRED
}
