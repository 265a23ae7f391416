package io.artistagent.domain.artist;

/** A command that a person gives for one of their artists. Who does not own that artist is refused, in one place for all commands. */
public interface ActsAs {

    /** The artist on whose behalf the command is given. */
    ArtistId actingArtist();
}
