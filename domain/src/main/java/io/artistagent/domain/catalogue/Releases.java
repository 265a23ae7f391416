package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Answers a track whose release it is put on, according to the log itself. */
public interface Releases {

    /** The artist of the release, or nothing where there is no such release. */
    Optional<ArtistId> artistOf(ReleaseId releaseId);
}
