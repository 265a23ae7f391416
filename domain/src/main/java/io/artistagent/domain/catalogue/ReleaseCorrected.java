package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The release was corrected. The event contains the complete new details. */
@Revision("1")
public record ReleaseCorrected(
        ReleaseId releaseId,
        ArtistId artistId,
        Title title,
        ReleaseKind kind,
        ReleaseDate releaseDate,
        @Nullable Upc upc)
        implements ReleaseDescribed {

    static ReleaseCorrected of(ReleaseId releaseId, ArtistId artistId, ReleaseDetails details) {
        return new ReleaseCorrected(
                releaseId, artistId, details.title(), details.kind(), details.releaseDate(), details.upc());
    }
}
