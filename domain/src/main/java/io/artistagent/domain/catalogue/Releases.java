package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Current data of releases for other aggregates, read from the log itself. */
public interface Releases {

    /** Returns the artist of the release, or empty if the release does not exist. */
    Optional<ArtistId> artistOf(ReleaseId releaseId);
}
