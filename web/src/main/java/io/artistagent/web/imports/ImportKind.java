package io.artistagent.web.imports;

/** The files that can be brought in. */
public enum ImportKind {
    SPOTIFY_SONG_TIMELINE,
    SPOTIFY_AUDIENCE_TIMELINE,
    SPOTIFY_SONGS,
    SPOTIFY_PLAYLISTS,
    SPOTIFY_STREAMING_HISTORY;

    /** Whether the person has to say which days such a file is about. */
    public boolean needsPeriod() {
        return this == SPOTIFY_SONGS || this == SPOTIFY_PLAYLISTS;
    }
}
