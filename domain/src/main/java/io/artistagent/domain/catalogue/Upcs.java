package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;

/** The register of UPCs in use, separate for each artist's catalogue. It works like {@link Isrcs}. */
public interface Upcs {

    /**
     * Claims the code for the release within the artist's catalogue. A release may claim its own code again.
     *
     * @return the release that now has the code: this release, or another one that claimed it earlier
     */
    ReleaseId claim(ArtistId artistId, Upc upc, ReleaseId releaseId);

    /** Releases the code, so that another release can claim it. */
    void release(ArtistId artistId, Upc upc, ReleaseId releaseId);
}
