package io.artistagent.domain.catalogue;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a track.
 *
 * @param releaseIds the releases it stands on, first the one it is shown with
 */
public record TrackDetails(
        Title title,
        @Nullable Isrc isrc,
        @Nullable Iswc iswc,
        Duration duration,
        List<Genre> genres,
        @Nullable Language language,
        boolean explicit,
        List<ReleaseId> releaseIds,
        List<Credit> credits) {

    /** A track stands on at most so many releases: a single, an album, and compilations. */
    public static final int MOST_RELEASES = 100;

    public TrackDetails {
        releaseIds = releaseIds.stream().distinct().toList();
        if (releaseIds.size() > MOST_RELEASES) {
            throw new InvalidValue("Enter at most " + MOST_RELEASES + " releases.");
        }
        genres = Genre.distinct(genres);
        credits = credits.stream().distinct().toList();
        if (credits.size() > Credit.MOST) {
            throw new InvalidValue("Enter at most " + Credit.MOST + " credits.");
        }
    }
}
