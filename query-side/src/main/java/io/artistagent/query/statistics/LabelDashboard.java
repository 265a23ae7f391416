package io.artistagent.query.statistics;

import io.artistagent.api.PictureView;
import io.artistagent.query.artist.ArtistStatus;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person sees first who acts for several artists: each with its totals and what waits. */
@Schema(
        name = "LabelDashboard",
        description = "The same days for all artists, so that their figures compare and add up")
record LabelDashboard(
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        Total total,
        List<LabelArtist> items,
        @Nullable String nextCursor) {

    /** All artists of the list together, whatever part of it an answer holds. */
    @Schema(name = "LabelTotal")
    record Total(
            @Schema(example = "112") int artists,

            @Schema(example = "97", description = "For how many artists streams were reported in the period")
            int reported,

            @Schema(
                    description = "Streams. Listeners are never added up: a person who listens to two artists is one."
                            + " The change compares, day by day, those artists that both days are reported of.")
            List<Figure> figures,

            Waiting waiting) {}

    /** One of the artists. */
    @Schema(name = "LabelArtist")
    record LabelArtist(
            @Schema(format = "uuid") String artistId,
            @Schema(example = "Alma Rey") @Nullable String stageName,
            @Schema(example = "CH") String country,
            @Schema(example = "[\"indie pop\"]") List<String> genres,
            ArtistStatus status,
            Instant registeredAt,
            @Nullable PictureView picture,

            @Schema(example = "12", description = "Drafts included")
            long tracks,

            @Schema(description = "The last day on which anything was reported") @Nullable
            LocalDate reportedTo,

            @Schema(example = "26", description = "On how many days of the period streams were reported")
            int days,

            @Schema(description = "Streams and monthly listeners")
            List<Figure> figures,

            Waiting waiting) {}

    /** What waits for an answer. */
    @Schema(name = "LabelWaiting")
    record Waiting(
            @Schema(example = "2", description = "Requests to work together that came in")
            long requests,

            @Schema(example = "1", description = "Imports that wait for a choice")
            long imports) {

        Waiting plus(Waiting other) {
            return new Waiting(requests + other.requests, imports + other.imports);
        }

        long all() {
            return requests + imports;
        }
    }
}
