package io.artistagent.web.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The playlists through which an artist's music was heard in a period, most streams first.
 *
 * @param from the first day; null if no period was reported
 * @param total the number of reported playlists, which can be more than the listed ones
 * @param periods all reported periods, newest first
 */
public record Playlists(
        @Nullable LocalDate from, @Nullable LocalDate to, long total, List<Playlist> items, List<Days> periods) {

    /** No playlists. */
    public static final Playlists NONE = new Playlists(null, null, 0, List.of(), List.of());

    public Playlists {
        items = items == null ? List.of() : items;
        periods = periods == null ? List.of() : periods;
    }

    /** A playlist as its source reported it; unreported values are null. */
    public record Playlist(
            String title,
            @Nullable String author,
            @Nullable Double streams,
            @Nullable Double listeners,
            @Nullable LocalDate addedOn) {}

    /** A period, both ends included. */
    public record Days(LocalDate from, LocalDate to) {}
}
