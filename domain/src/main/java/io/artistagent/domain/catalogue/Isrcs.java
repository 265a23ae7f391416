package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;

/**
 * The register of ISRCs in use, separate for each artist's catalogue. Claims are part of the command's transaction: they take effect if and
 * only if its events are stored.
 */
public interface Isrcs {

    /**
     * Claims the code for the track within the artist's catalogue. A track may claim its own code again.
     *
     * @return the track that now has the code: this track, or another one that claimed it earlier
     */
    TrackId claim(ArtistId artistId, Isrc isrc, TrackId trackId);

    /** Releases the code, so that another track can claim it. */
    void release(ArtistId artistId, Isrc isrc, TrackId trackId);
}
