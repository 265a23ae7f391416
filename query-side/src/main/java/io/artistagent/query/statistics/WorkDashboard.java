package io.artistagent.query.statistics;

import io.artistagent.query.catalogue.Catalogue.Released;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.artistagent.query.statistics.Dashboard.TopTrack;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner sees of the figures of one track, or of one release. */
@Schema(name = "WorkDashboard")
record WorkDashboard(
        @Schema(format = "uuid", description = "The track or the release")
        String id,

        @Schema(format = "uuid") String artistId,
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,

        @Schema(description = "The last day on which anything was reported for it") @Nullable
        LocalDate reportedTo,

        Metric metric,
        List<Figure> figures,
        Stats chart,

        @Schema(description = "Releases of the artist that came out in the period")
        List<Released> releases,

        @Schema(description = "The tracks of a release; empty for a track")
        List<TopTrack> tracks,

        @Schema(description = "Streams of all days that were reported; absent where none was") @Nullable
        Total total,

        @Schema(description = "Streams of the period as each source counts them; they are never added up")
        List<BySource> sources,

        @Schema(
                description =
                        "Streams of the first days after the release; absent where its day or these streams are not known")
        @Nullable
        ReleaseCurve curve) {

    /** All streams that are known. */
    @Schema(name = "WorkTotal")
    record Total(
            @Schema(example = "352789") long streams,

            @Schema(example = "180", description = "On how many days something was reported")
            int days,

            LocalDate from,
            LocalDate to) {}

    /** What one source reported. */
    @Schema(name = "WorkSource")
    record BySource(
            @Schema(example = "SPOTIFY_FOR_ARTISTS") String source,
            @Nullable Long streams,

            @Schema(example = "26", description = "On how many days of the period it reported streams")
            int days) {}
}
