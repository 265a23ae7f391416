package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The streams on the days after a release, compared with the artist's other releases. */
@Schema(name = "ReleaseCurve")
record ReleaseCurve(
        LocalDate releaseDate,

        @Schema(
                description =
                        "The work itself first, then up to four others from the artist's latest 12 releases, latest first")
        List<Line> lines) {

    /** One line. Its first value is for the release date. */
    @Schema(name = "ReleaseCurveLine")
    record Line(
            @Schema(format = "uuid") String id,
            String name,
            LocalDate releaseDate,

            @Schema(description = "Streams by day; null for days that were not reported")
            List<@Nullable Long> streams) {}
}
