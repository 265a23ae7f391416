package io.artistagent.web.catalogue;

import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A track of an artist. */
public record Track(
        String id,
        String artistId,
        @Nullable String releaseId,
        String title,
        @Nullable String isrc,
        long durationMs,
        List<String> genres,
        @Nullable String language,
        boolean explicit,
        List<Credit> credits,
        @Nullable TrackStatus status,
        long version,
        @Nullable Instant addedAt,
        @Nullable Instant changedAt,
        boolean erased,
        @Nullable String iswc,
        List<String> releaseIds,
        @Nullable IsrcDispute isrcDispute,
        @Nullable Picture cover) {

    public Track {
        genres = genres == null ? List.of() : genres;
        credits = credits == null ? List.of() : credits;
        releaseIds = releaseIds == null ? List.of() : releaseIds;
    }

    /**
     * Published tracks of other artists with the same ISRC.
     *
     * @param more whether there are more than the listed ones
     */
    public record IsrcDispute(List<Claim> tracks, boolean more) {

        /** A track of another artist. */
        public record Claim(
                String trackId,
                String title,
                String artistId,
                @Nullable String stageName) {}
    }
}
