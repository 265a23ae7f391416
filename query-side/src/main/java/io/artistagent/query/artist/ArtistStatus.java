package io.artistagent.query.artist;

/** Whether an artist still acts here. */
enum ArtistStatus {
    ACTIVE,
    RETIRED
}
