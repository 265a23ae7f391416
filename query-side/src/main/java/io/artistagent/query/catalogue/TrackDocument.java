package io.artistagent.query.catalogue;

import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.TrackStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored track.
 *
 * @param credits null if the person who added the track was erased
 */
record TrackDocument(
        String id,
        String artistId,
        List<String> releaseIds,
        String title,
        @Nullable String isrc,
        @Nullable String iswc,
        long durationMs,
        List<String> genres,
        @Nullable String language,
        boolean explicit,
        @Nullable List<CreditEntry> credits,
        TrackStatus status,
        long version,
        Instant addedAt,
        Instant changedAt) {

    boolean isPublished() {
        return status == TrackStatus.PUBLISHED;
    }

    /** A contributor to the track and their role. */
    @Schema(name = "Credit")
    record CreditEntry(
            @Schema(format = "uuid") @Nullable String artistId,
            @Schema(example = "Alma Rey") String name,
            CreditRole role) {}
}
