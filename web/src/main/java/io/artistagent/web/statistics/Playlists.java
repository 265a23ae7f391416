package io.artistagent.web.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Playlists from which an artist's music was heard over a period, those with the most streams first.
 *
 * @param from the first day; null where no period was reported
 * @param total how many playlists were reported; more than are listed here, perhaps
 * @param periods all that were reported, the latest first
 */
public record Playlists(
        @Nullable LocalDate from, @Nullable LocalDate to, long total, List<Playlist> items, List<Days> periods) {

    /** None at all. */
    public static final Playlists NONE = new Playlists(null, null, 0, List.of(), List.of());

    public Playlists {
        items = items == null ? List.of() : items;
        periods = periods == null ? List.of() : periods;
    }

    /** A playlist as the source reported it; what it did not report is null. */
    public record Playlist(
            String title,
            @Nullable String author,
            @Nullable Double streams,
            @Nullable Double listeners,
            @Nullable LocalDate addedOn) {}

    /** A period, both ends included. */
    public record Days(LocalDate from, LocalDate to) {}
}
