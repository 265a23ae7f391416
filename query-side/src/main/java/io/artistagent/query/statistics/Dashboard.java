package io.artistagent.query.statistics;

import io.artistagent.api.PictureView;
import io.artistagent.query.catalogue.Catalogue.Released;
import io.artistagent.query.imports.ImportView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an owner sees first of an artist. */
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

            @Schema(description = "The same figure of the period before") @Nullable
            Long previous,

            Comparison.Outcome comparison,

            @Schema(description = "Leaves out days that were not reported, on both sides, and names those it compares")
            @Nullable
            Change change,

            @Schema(description = "On how many days one side was not reported", example = "2")
            int missingDays) {

        static Figure of(Timeline line, Period period, Compare compare, @Nullable LocalDate began) {
            var comparison = compare == Compare.NONE
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

    /** A track that was streamed much. */
    @Schema(name = "TopTrack")
    record TopTrack(
            @Schema(format = "uuid") String trackId,
            @Nullable String title,

            @Schema(format = "uuid", description = "The release it is shown with") @Nullable
            String releaseId,

            @Nullable String releaseTitle,
            @Nullable PictureView cover,

            @Schema(example = "2026-11-06", description = "A day, a month or a year, as exactly as it is known")
            @Nullable
            String releaseDate,

            @Nullable Long streams,
            @Nullable Long previous,

            @Schema(description = "new: the track came out after the period before began")
            Comparison.Outcome comparison,

            @Nullable Change change,
            List<Point> points) {}
}
