package io.artistagent.domain.catalogue;

import io.artistagent.domain.Change;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Correct parts of a release. The other parts stay unchanged. */
public record CorrectRelease(
        @TargetAggregateIdentifier ReleaseId releaseId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId,
        Change<Title> title,
        Change<ReleaseKind> kind,
        Change<ReleaseDate> releaseDate,
        Change<Upc> upc)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }

    ReleaseDetails over(ReleaseDetails now) {
        return new ReleaseDetails(
                title.overRequired(now.title()),
                kind.overRequired(now.kind()),
                releaseDate.overRequired(now.releaseDate()),
                upc.over(now.upc()));
    }
}
