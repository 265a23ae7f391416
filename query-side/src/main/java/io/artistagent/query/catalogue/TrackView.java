package io.artistagent.query.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.artistagent.api.PictureView;
import io.artistagent.domain.catalogue.TrackStatus;
import io.artistagent.query.catalogue.TrackDocument.CreditEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A track as the caller sees it. */
@Schema(name = "Track")
record TrackView(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String artistId,

        @Schema(format = "uuid", description = "The release that the track is shown with: the first of releaseIds")
        @Nullable
        String releaseId,

        @Schema(description = "The releases with this track that the caller may see")
        List<String> releaseIds,

        @Schema(description = "The cover of releaseId; null if there is none") @Nullable
        PictureView cover,

        @Schema(example = "Nachtfahrt") String title,
        @Schema(example = "CHA122600001") @Nullable String isrc,
        @Schema(example = "T0345246801") @Nullable String iswc,
        @Schema(example = "214000") long durationMs,
        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Schema(example = "de") @Nullable String language,
        boolean explicit,

        @Schema(description = "Null if the person who added the track was erased") @Nullable
        List<CreditEntry> credits,

        TrackStatus status,

        @Schema(description = "Other published tracks with the same ISRC. Only for the owner, and not in lists")
        @Nullable
        IsrcDispute isrcDispute,

        @Schema(example = "1", description = "Send it as If-Match: \"1\"")
        long version,

        Instant addedAt,
        Instant changedAt) {

    static TrackView of(
            TrackDocument track, List<String> releaseIds, @Nullable PictureView cover, @Nullable IsrcDispute dispute) {
        return new TrackView(
                track.id(),
                track.artistId(),
                releaseIds.isEmpty() ? null : releaseIds.getFirst(),
                releaseIds,
                cover,
                track.title(),
                track.isrc(),
                track.iswc(),
                track.durationMs(),
                track.genres(),
                track.language(),
                track.explicit(),
                track.credits(),
                track.status(),
                dispute,
                track.version(),
                track.addedAt(),
                track.changedAt());
    }

    /** Credits are null only after the person who added the track has been erased. */
    @JsonProperty
    @Schema(description = "Whether the person who added the track was erased, together with the credits")
    boolean erased() {
        return credits == null;
    }

    /** Other artists' tracks published under the same ISRC. The dispute ends when one side changes the code or withdraws the track. */
    @Schema(name = "IsrcDispute")
    record IsrcDispute(
            @Schema(description = "At most 20") List<Claim> tracks,

            @Schema(description = "Whether more exist") boolean more) {

        /** A track of another artist. */
        @Schema(name = "IsrcClaim")
        record Claim(
                @Schema(format = "uuid") String trackId,
                String title,
                @Schema(format = "uuid") String artistId,
                @Nullable String stageName) {}
    }
}
