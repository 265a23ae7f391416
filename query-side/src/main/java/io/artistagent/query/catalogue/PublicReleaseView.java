package io.artistagent.query.catalogue;

import io.artistagent.api.PictureView;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A release on an artist's public page. */
@Schema(name = "PublicRelease")
record PublicReleaseView(
        @Schema(format = "uuid") String id,
        @Schema(example = "Nachtfahrt") String title,
        ReleaseKind kind,

        @Schema(example = "2026-11-06", description = "A day, a month or a year, as precise as known")
        String releaseDate,

        @Nullable PictureView cover) {

    static PublicReleaseView of(ReleaseDocument release) {
        return new PublicReleaseView(
                release.id(),
                release.title(),
                release.kind(),
                release.releaseDate(),
                PictureView.of(
                        "/public/artists/" + release.artistId() + "/releases/" + release.id() + "/cover",
                        release.cover()));
    }
}
