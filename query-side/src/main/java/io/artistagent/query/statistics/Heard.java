package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listener heard in a period, put together. Only the listener sees it. */
@Schema(name = "Heard")
record Heard(
        @Schema(description = "The first day; absent where nothing was ever heard") @Nullable
        LocalDate from,

        @Nullable LocalDate to,

        @Schema(example = "Europe/Zurich", description = "The time zone of days and hours")
        String zone,

        @Schema(description = "The first play of everything that was imported") @Nullable
        Instant firstPlay,

        @Schema(description = "The last play of everything that was imported") @Nullable
        Instant lastPlay,

        Sum total,

        @Schema(description = "Month by month; months without a play are left out")
        List<Part> months,

        @Schema(description = "By hour of the day, 0 to 23; hours without a play are left out")
        List<Part> hours,

        @Schema(description = "All imported years, whatever the period")
        List<Part> years,

        @Schema(description = "The ten tracks with the most streams")
        List<Track> tracks,

        @Schema(description = "The ten artists with the most streams")
        List<Artist> artists) {

    /** The answer to a listener who never brought in a play. */
    static Heard nothing(ZoneId zone) {
        return new Heard(
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

    /** Plays added up; one of 30 seconds or more is a stream. */
    @Schema(name = "HeardSum")
    record Sum(
            @Schema(example = "42") long plays,
            @Schema(example = "37") long streams,
            @Schema(example = "7200000") long msPlayed) {}

    /** A month, a year or an hour. */
    @Schema(name = "HeardPart")
    record Part(
            @Schema(example = "2026-11", description = "A month, a year, or an hour of the day")
            String at,

            long plays,
            long streams,
            long msPlayed) {}

    /** A track as its export names it. */
    @Schema(name = "HeardTrack")
    record Track(@Nullable String title, @Nullable String artist, long plays, long streams, long msPlayed) {}

    /** An artist as exports name them. */
    @Schema(name = "HeardArtist")
    record Artist(String artist, long plays, long streams, long msPlayed) {}
}
