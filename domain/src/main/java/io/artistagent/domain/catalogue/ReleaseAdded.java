package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A release was added to the catalogue. */
@Revision("1")
public record ReleaseAdded(
        ReleaseId releaseId,
        ArtistId artistId,
        Title title,
        ReleaseKind kind,
        ReleaseDate releaseDate,
        @Nullable Upc upc)
        implements ReleaseDescribed {

    static ReleaseAdded of(ReleaseId releaseId, ArtistId artistId, ReleaseDetails details) {
        return new ReleaseAdded(
                releaseId, artistId, details.title(), details.kind(), details.releaseDate(), details.upc());
    }
}
