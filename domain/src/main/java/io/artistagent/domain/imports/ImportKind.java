package io.artistagent.domain.imports;

/** What a file holds. */
public enum ImportKind {
    SPOTIFY_SONG_TIMELINE,
    SPOTIFY_AUDIENCE_TIMELINE,
    SPOTIFY_SONGS,
    SPOTIFY_STREAMING_HISTORY
}
