package io.artistagent.query.catalogue;

import io.artistagent.api.PictureView;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release as the caller sees it. */
@Schema(name = "Release")
record ReleaseView(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String artistId,
        @Schema(example = "Nachtfahrt") String title,
        ReleaseKind kind,

        @Schema(example = "2026-11-06", description = "A day, a month or a year, as precise as known")
        String releaseDate,

        @Schema(example = "00036000291452", description = "A GTIN with 14 digits") @Nullable
        String upc,

        @Schema(description = "Null if the release has no cover") @Nullable
        PictureView cover,

        @Schema(description = "Other releases with the same UPC. Only for the owner, and not in lists") @Nullable
        UpcDispute upcDispute,

        @Schema(example = "0", description = "Send it as If-Match: \"0\"")
        long version) {

    static ReleaseView of(ReleaseDocument release) {
        return of(release, null);
    }

    static ReleaseView of(ReleaseDocument release, @Nullable UpcDispute dispute) {
        return new ReleaseView(
                release.id(),
                release.artistId(),
                release.title(),
                release.kind(),
                release.releaseDate(),
                release.upc(),
                PictureView.ofRelease(release.id(), release.cover()),
                dispute,
                release.version());
    }

    /** Other artists' releases that are out under the same UPC. */
    @Schema(name = "UpcDispute")
    record UpcDispute(
            @Schema(description = "At most 20") List<Claim> releases,

            @Schema(description = "Whether more exist") boolean more) {

        /** A release of another artist. */
        @Schema(name = "UpcClaim")
        record Claim(
                @Schema(format = "uuid") String releaseId,
                String title,
                @Schema(format = "uuid") String artistId,
                @Nullable String stageName) {}
    }
}
