package io.artistagent.query.statistics.listening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary of a person's listening in a period. Only that person sees it. */
@Schema(name = "Heard")
record ListeningSummary(
        @Schema(description = "The first day; absent if nothing was ever imported") @Nullable
        LocalDate from,

        @Nullable LocalDate to,

        @Schema(example = "Europe/Zurich", description = "The time zone of days and hours")
        String zone,

        @Schema(description = "The first imported play, whatever the period") @Nullable
        Instant firstPlay,

        @Schema(description = "The last imported play, whatever the period") @Nullable
        Instant lastPlay,

        Sum total,

        @Schema(description = "By month; months without plays are omitted")
        List<Part> months,

        @Schema(description = "By hour of the day, 0 to 23; hours without plays are omitted")
        List<Part> hours,

        @Schema(description = "All imported years, whatever the period")
        List<Part> years,

        @Schema(description = "The ten tracks with the most streams")
        List<Track> tracks,

        @Schema(description = "The ten artists with the most streams")
        List<Artist> artists) {

    /** Returns the summary for a listener without imported plays. */
    static ListeningSummary nothing(ZoneId zone) {
        return new ListeningSummary(
                null,
                null,
                zone.getId(),
                null,
                null,
                new Sum(0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Totals of plays. A play of 30 seconds or more counts as a stream. */
    @Schema(name = "HeardSum")
    record Sum(
            @Schema(example = "42") long plays,
            @Schema(example = "37") long streams,
            @Schema(example = "7200000") long msPlayed) {}

    /** The totals of a month, a year or an hour. */
    @Schema(name = "HeardPart")
    record Part(
            @Schema(example = "2026-11", description = "A month, a year, or an hour of the day")
            String at,

            long plays,
            long streams,
            long msPlayed) {}

    /** A track, named as in the export. */
    @Schema(name = "HeardTrack")
    record Track(@Nullable String title, @Nullable String artist, long plays, long streams, long msPlayed) {}

    /** An artist, named as in the exports. */
    @Schema(name = "HeardArtist")
    record Artist(String artist, long plays, long streams, long msPlayed) {}
}
