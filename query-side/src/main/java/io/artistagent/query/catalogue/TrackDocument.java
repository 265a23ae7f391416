package io.artistagent.query.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.TrackStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A track as stored, which is also how it is shown. */
@Schema(name = "Track")
record TrackDocument(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String artistId,
        @Schema(format = "uuid") @Nullable String releaseId,
        @Schema(example = "Nachtfahrt") String title,
        @Schema(example = "CHA122600001") @Nullable String isrc,
        @Schema(example = "214000") long durationMs,
        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Schema(example = "de") @Nullable String language,
        boolean explicit,

        @Schema(description = "Null where the person who wrote them was erased") @Nullable
        List<CreditEntry> credits,

        TrackStatus status,

        @Schema(example = "1", description = "Send it as If-Match: \"1\"")
        long version,

        Instant addedAt,
        Instant changedAt) {

    /** What the credits say went with the person who wrote them. */
    @JsonProperty
    @Schema(description = "Whether the person who added the track was erased, and the credits with them")
    boolean erased() {
        return credits == null;
    }

    /** Who did what for the track. */
    @Schema(name = "Credit")
    record CreditEntry(
            @Schema(format = "uuid") @Nullable String artistId,
            @Schema(example = "Alma Rey") String name,
            CreditRole role) {}
}
