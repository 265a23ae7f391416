package io.artistagent.web.api;

/** The files that can be brought in. */
public enum ImportKind {
    SPOTIFY_SONG_TIMELINE,
    SPOTIFY_AUDIENCE_TIMELINE,
    SPOTIFY_SONGS,
    SPOTIFY_STREAMING_HISTORY
}
