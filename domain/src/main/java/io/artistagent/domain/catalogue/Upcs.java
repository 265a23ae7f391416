package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;

/** The register of bar codes in use, one for each artist's catalogue, kept like that of {@link Isrcs}. */
public interface Upcs {

    /**
     * Claims the code for the release within the artist's catalogue; a release may claim its own code again.
     *
     * @return the release that holds the code now: this one, or the one that came first
     */
    ReleaseId claim(ArtistId artistId, Upc upc, ReleaseId releaseId);

    /** Gives the code up, so that another release may claim it. */
    void release(ArtistId artistId, Upc upc, ReleaseId releaseId);
}
