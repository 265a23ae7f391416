package io.artistagent.domain.catalogue;

import io.artistagent.domain.ActsAs;
import io.artistagent.domain.Change;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** An artist corrects parts of what a track says. */
public record CorrectTrack(
        @TargetAggregateIdentifier TrackId trackId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId,
        Change<Title> title,
        Change<Isrc> isrc,
        Change<Duration> duration,
        Change<List<Genre>> genres,
        Change<Language> language,
        Change<Boolean> explicit,
        Change<ReleaseId> releaseId,
        Change<List<Credit>> credits)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }

    TrackDetails over(TrackDetails now) {
        return new TrackDetails(
                title.overRequired(now.title()),
                isrc.over(now.isrc()),
                duration.overRequired(now.duration()),
                genres.overRequired(now.genres()),
                language.over(now.language()),
                explicit.overRequired(now.explicit()),
                releaseId.over(now.releaseId()),
                credits.overRequired(now.credits()));
    }
}
