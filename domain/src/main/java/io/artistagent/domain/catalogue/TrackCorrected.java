package io.artistagent.domain.catalogue;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The track was corrected. The event contains the complete new details. */
@Revision("1")
public record TrackCorrected(
        TrackId trackId,
        ArtistId artistId,
        @DataSubject PersonId owner,
        Title title,
        @Nullable Isrc isrc,
        @Nullable Iswc iswc,
        Duration durationMs,
        List<Genre> genres,
        @Nullable Language language,
        boolean explicit,
        List<ReleaseId> releaseIds,
        @PersonalData Personal<List<Credit>> credits)
        implements TrackDescribed {

    static TrackCorrected of(TrackId trackId, ArtistId artistId, PersonId owner, TrackDetails details) {
        return new TrackCorrected(
                trackId,
                artistId,
                owner,
                details.title(),
                details.isrc(),
                details.iswc(),
                details.duration(),
                details.genres(),
                details.language(),
                details.explicit(),
                details.releaseIds(),
                Personal.of(details.credits()));
    }
}
