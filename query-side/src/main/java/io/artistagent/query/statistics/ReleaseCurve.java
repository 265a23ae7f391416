package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How streams went in the days after a release, beside the artist's other releases. */
@Schema(name = "ReleaseCurve")
record ReleaseCurve(
        LocalDate releaseDate,

        @Schema(
                description =
                        "The work itself first, then at most four others among the latest 12 releases of the artist, the latest first")
        List<Line> lines) {

    /** One line; the first value is that of the day of the release. */
    @Schema(name = "ReleaseCurveLine")
    record Line(
            @Schema(format = "uuid") String id,
            String name,
            LocalDate releaseDate,

            @Schema(description = "Streams by day; null where nothing was reported")
            List<@Nullable Long> streams) {}
}
