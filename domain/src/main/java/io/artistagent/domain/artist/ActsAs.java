package io.artistagent.domain.artist;

/** A command that a person sends on behalf of one of their artists. One interceptor for all commands rejects callers who do not own it. */
public interface ActsAs {

    /** Returns the artist on whose behalf the command is sent. */
    ArtistId actingArtist();
}
