package io.artistagent.query.statistics;

import io.artistagent.query.catalogue.Catalogue.Released;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.artistagent.query.statistics.Dashboard.TopTrack;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one track or one release, for its owner. */
@Schema(name = "WorkDashboard")
record WorkDashboard(
        @Schema(format = "uuid", description = "The track or the release")
        String id,

        @Schema(format = "uuid") String artistId,
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,

        @Schema(description = "The last day with reported streams") @Nullable
        LocalDate reportedTo,

        Metric metric,
        List<Figure> figures,
        Stats chart,

        @Schema(description = "Releases of the artist that came out in the period")
        List<Released> releases,

        @Schema(description = "The tracks of a release; empty for a track")
        List<TopTrack> tracks,

        @Schema(description = "The streams of all reported days; absent if there are none") @Nullable
        Total total,

        @Schema(description = "The streams of the period from each source; they are never added up")
        List<BySource> sources,

        @Schema(
                description =
                        "Streams on the first days after the release; absent if its date or these streams are unknown")
        @Nullable
        ReleaseCurve curve) {

    /** All known streams. */
    @Schema(name = "WorkTotal")
    record Total(
            @Schema(example = "352789") long streams,

            @Schema(example = "180", description = "The number of reported days")
            int days,

            LocalDate from,
            LocalDate to) {}

    /** The streams that one source reported. */
    @Schema(name = "WorkSource")
    record BySource(
            @Schema(example = "SPOTIFY_FOR_ARTISTS") String source,
            @Nullable Long streams,

            @Schema(example = "26", description = "The number of days in the period that the source reported")
            int days) {}
}
