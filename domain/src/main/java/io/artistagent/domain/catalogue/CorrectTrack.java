package io.artistagent.domain.catalogue;

import io.artistagent.domain.Change;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * An artist corrects parts of what a track says.
 *
 * @param releaseId the release that the track is shown with; the others stay
 * @param releaseIds all releases that the track stands on
 */
public record CorrectTrack(
        @TargetAggregateIdentifier TrackId trackId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId,
        Change<Title> title,
        Change<Isrc> isrc,
        Change<Iswc> iswc,
        Change<Duration> duration,
        Change<List<Genre>> genres,
        Change<Language> language,
        Change<Boolean> explicit,
        Change<ReleaseId> releaseId,
        Change<List<ReleaseId>> releaseIds,
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
                iswc.over(now.iswc()),
                duration.overRequired(now.duration()),
                genres.overRequired(now.genres()),
                language.over(now.language()),
                explicit.overRequired(now.explicit()),
                releasesOver(now.releaseIds()),
                credits.overRequired(now.credits()));
    }

    private List<ReleaseId> releasesOver(List<ReleaseId> now) {
        var on = releaseIds.overRequired(now);
        return releaseId.kept()
                ? on
                : Stream.concat(
                                Stream.ofNullable(releaseId.value()),
                                on.stream().skip(1))
                        .toList();
    }
}
