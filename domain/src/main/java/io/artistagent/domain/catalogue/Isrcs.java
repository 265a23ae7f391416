package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;

/**
 * The register of ISRCs in use, one for each artist's catalogue. Claims are part of the command's transaction: they hold if and only if
 * its events are stored.
 */
public interface Isrcs {

    /**
     * Claims the code for the track within the artist's catalogue; a track may claim its own code again.
     *
     * @return the track that holds the code now: this one, or the one that came first
     */
    TrackId claim(ArtistId artistId, Isrc isrc, TrackId trackId);

    /** Gives the code up, so that another track may claim it. */
    void release(ArtistId artistId, Isrc isrc, TrackId trackId);
}
