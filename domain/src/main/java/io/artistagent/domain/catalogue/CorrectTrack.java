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
 * Correct parts of a track. The other parts stay unchanged.
 *
 * @param releaseId the release with which the track is displayed; the others stay unchanged
 * @param releaseIds all releases that contain the track
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
        List<ReleaseId> on = releaseIds.overRequired(now);
        return releaseId.kept()
                ? on
                : Stream.concat(
                                Stream.ofNullable(releaseId.value()),
                                on.stream().skip(1))
                        .toList();
    }
}
