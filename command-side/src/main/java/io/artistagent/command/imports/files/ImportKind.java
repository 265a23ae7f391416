package io.artistagent.command.imports.files;

enum ImportKind {
    SPOTIFY_SONG_TIMELINE,
    SPOTIFY_AUDIENCE_TIMELINE,
    SPOTIFY_SONGS,
    SPOTIFY_STREAMING_HISTORY
}
