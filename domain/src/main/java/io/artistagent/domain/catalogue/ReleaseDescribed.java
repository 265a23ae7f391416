package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.jspecify.annotations.Nullable;

/** An event with the complete details of a release. */
public sealed interface ReleaseDescribed permits ReleaseAdded, ReleaseCorrected {

    ReleaseId releaseId();

    ArtistId artistId();

    Title title();

    ReleaseKind kind();

    ReleaseDate releaseDate();

    @Nullable
    Upc upc();

    default ReleaseDetails details() {
        return new ReleaseDetails(title(), kind(), releaseDate(), upc());
    }
}
