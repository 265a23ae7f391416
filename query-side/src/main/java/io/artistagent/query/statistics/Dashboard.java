package io.artistagent.query.statistics;

import io.artistagent.api.PictureView;
import io.artistagent.query.catalogue.Catalogue.Released;
import io.artistagent.query.imports.ImportView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The overview of an artist for its owner. */
@Schema(name = "Dashboard")
record Dashboard(
        @Schema(format = "uuid") String artistId,
        @Nullable String stageName,
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,

        @Schema(description = "The first day on which anything was reported") @Nullable
        LocalDate reportedFrom,

        @Schema(description = "The last day on which anything was reported") @Nullable
        LocalDate reportedTo,

        Metric metric,
        List<Figure> figures,
        Stats chart,

        @Schema(description = "Releases that came out in the period")
        List<Released> releases,

        List<TopTrack> topTracks,
        @Nullable ImportView lastImport) {

    /** A key figure. */
    @Schema(name = "Figure")
    record Figure(
            Metric metric,
            @Schema(example = "352789") @Nullable Long value,

            @Schema(description = "The same figure in the previous period") @Nullable
            Long previous,

            Comparison.Outcome comparison,

            @Schema(description = "Compares only days that were reported on both sides, and names them") @Nullable
            Change change,

            @Schema(description = "The number of days that were not reported on both sides", example = "2")
            int missingDays) {

        static Figure of(Timeline line, Period period, Compare compare, @Nullable LocalDate began) {
            Comparison comparison = compare == Compare.NONE
                    ? Comparison.none(line.missing(period))
                    : Comparison.of(line, period, began);
            return new Figure(
                    line.metric(),
                    line.over(period),
                    compare == Compare.NONE ? null : line.over(period.previous()),
                    comparison.outcome(),
                    comparison.change(),
                    comparison.missingDays());
        }
    }

    /** A track among those with the most streams. */
    @Schema(name = "TopTrack")
    record TopTrack(
            @Schema(format = "uuid") String trackId,
            @Nullable String title,

            @Schema(format = "uuid", description = "The release that the track is shown with") @Nullable
            String releaseId,

            @Nullable String releaseTitle,
            @Nullable PictureView cover,

            @Schema(example = "2026-11-06", description = "A day, a month or a year, as precise as known") @Nullable
            String releaseDate,

            @Nullable Long streams,
            @Nullable Long previous,

            @Schema(description = "new: the track came out after the previous period began")
            Comparison.Outcome comparison,

            @Nullable Change change,
            List<Point> points) {}
}
