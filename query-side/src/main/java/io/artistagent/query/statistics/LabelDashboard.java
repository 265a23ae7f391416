package io.artistagent.query.statistics;

import io.artistagent.api.PictureView;
import io.artistagent.query.artist.ArtistStatus;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The overview for a person who acts for several artists: each artist with its totals and pending tasks. */
@Schema(
        name = "LabelDashboard",
        description = "The period is the same for all artists, so that their figures can be compared and added up")
record LabelDashboard(
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        Total total,
        List<LabelArtist> items,
        @Nullable String nextCursor) {

    /** The totals of all artists in the list, not only of those on the page. */
    @Schema(name = "LabelTotal")
    record Total(
            @Schema(example = "112") int artists,

            @Schema(example = "97", description = "The number of artists with reported streams in the period")
            int reported,

            @Schema(
                    description = "Streams. Listeners are never added up, because one person may listen to two artists."
                            + " The change compares, day by day, the artists that were reported on both days.")
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

            @Schema(example = "12", description = "Including drafts")
            long tracks,

            @Schema(description = "The last day on which anything was reported") @Nullable
            LocalDate reportedTo,

            @Schema(example = "26", description = "The number of days in the period with reported streams")
            int days,

            @Schema(description = "Streams and monthly listeners")
            List<Figure> figures,

            Waiting waiting) {}

    /** The tasks that wait for the person. */
    @Schema(name = "LabelWaiting")
    record Waiting(
            @Schema(example = "2", description = "Incoming collaboration requests that can be accepted")
            long requests,

            @Schema(example = "1", description = "Imports that wait for a choice and can be accepted")
            long imports) {

        Waiting plus(Waiting other) {
            return new Waiting(requests + other.requests, imports + other.imports);
        }

        long all() {
            return requests + imports;
        }
    }
}
