package io.artistagent.domain.imports;

import io.artistagent.domain.InvalidValue;

/** The kind of a file, which determines the subject that the file needs. */
public enum ImportKind {
    /** Daily streams of one song; the file does not say which. */
    SPOTIFY_SONG_TIMELINE,
    /** Daily figures of an artist. */
    SPOTIFY_AUDIENCE_TIMELINE,
    /** Figures of an artist's songs over a period. */
    SPOTIFY_SONGS,
    /** Figures of playlists with an artist's music over a period. */
    SPOTIFY_PLAYLISTS,
    /** A person's streaming history. */
    SPOTIFY_STREAMING_HISTORY;

    /** Returns whether the file contains daily figures. */
    boolean holdsDays() {
        return this == SPOTIFY_SONG_TIMELINE || this == SPOTIFY_AUDIENCE_TIMELINE;
    }

    /** Returns whether the person has to supply the track of the file. */
    public boolean needsTrack() {
        return this == SPOTIFY_SONG_TIMELINE;
    }

    /** Returns whether the person has to supply the days that the file covers. */
    public boolean needsPeriod() {
        return this == SPOTIFY_SONGS || this == SPOTIFY_PLAYLISTS;
    }

    /** @param later whether the track may still be supplied later */
    void requireSubject(ImportSubject subject, boolean later) {
        boolean ofAnArtist = subject.artistId() != null;
        boolean ofATrack = subject.trackId() != null;
        String sentence = switch (this) {
            case SPOTIFY_SONG_TIMELINE ->
                ofAnArtist && (ofATrack || later) ? null : "A song timeline belongs to a track of an artist.";
            case SPOTIFY_AUDIENCE_TIMELINE, SPOTIFY_SONGS, SPOTIFY_PLAYLISTS ->
                ofAnArtist && !ofATrack ? null : "This kind of file belongs to an artist, not to a single track.";
            case SPOTIFY_STREAMING_HISTORY ->
                !ofAnArtist && !ofATrack ? null : "A streaming history belongs to the person who listened.";
        };
        if (sentence != null) {
            throw new InvalidValue(sentence);
        }
    }
}
