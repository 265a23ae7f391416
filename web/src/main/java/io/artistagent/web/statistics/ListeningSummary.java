package io.artistagent.web.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listener's plays in a period. */
public record ListeningSummary(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String zone,
        @Nullable Instant firstPlay,
        @Nullable Instant lastPlay,
        Sum total,
        List<Part> months,
        List<Part> hours,
        List<Part> years,
        List<TrackPlays> tracks,
        List<ArtistPlays> artists) {

    public ListeningSummary {
        months = months == null ? List.of() : months;
        hours = hours == null ? List.of() : hours;
        years = years == null ? List.of() : years;
        tracks = tracks == null ? List.of() : tracks;
        artists = artists == null ? List.of() : artists;
    }

    /** Totals; a play of 30 seconds or more is a stream. */
    public record Sum(long plays, long streams, long msPlayed) {}

    /** The plays of a month ("2026-11"), a year or an hour of the day. */
    public record Part(String at, long plays, long streams, long msPlayed) {}

    /** A track as named in the export file. */
    public record TrackPlays(
            @Nullable String title, @Nullable String artist, long plays, long streams, long msPlayed) {}

    /** An artist as named in the export files. */
    public record ArtistPlays(String artist, long plays, long streams, long msPlayed) {}

    public boolean nothing() {
        return firstPlay == null;
    }
}
