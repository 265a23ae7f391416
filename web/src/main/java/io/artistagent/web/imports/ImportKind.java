package io.artistagent.web.imports;

/** The supported types of import files. */
public enum ImportKind {
    SPOTIFY_SONG_TIMELINE,
    SPOTIFY_AUDIENCE_TIMELINE,
    SPOTIFY_SONGS,
    SPOTIFY_PLAYLISTS,
    SPOTIFY_STREAMING_HISTORY;

    /** Whether the person must enter the days that such a file covers. */
    public boolean needsPeriod() {
        return this == SPOTIFY_SONGS || this == SPOTIFY_PLAYLISTS;
    }
}
