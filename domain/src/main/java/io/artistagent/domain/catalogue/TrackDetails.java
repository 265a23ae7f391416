package io.artistagent.domain.catalogue;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a track.
 *
 * @param releaseIds the releases that contain the track, starting with the one with which it is displayed
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

    /** The maximum number of releases that contain a track: a single, an album, and compilations. */
    public static final int MAX_RELEASES = 100;

    public TrackDetails {
        releaseIds = releaseIds.stream().distinct().toList();
        if (releaseIds.size() > MAX_RELEASES) {
            throw new InvalidValue("Enter at most " + MAX_RELEASES + " releases.");
        }
        genres = Genre.distinct(genres);
        credits = credits.stream().distinct().toList();
        if (credits.size() > Credit.MAX_CREDITS) {
            throw new InvalidValue("Enter at most " + Credit.MAX_CREDITS + " credits.");
        }
    }
}
