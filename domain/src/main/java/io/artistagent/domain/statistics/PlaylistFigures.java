package io.artistagent.domain.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a source reported for one playlist over a period: how often the artist's music was heard from it.
 *
 * @param title the title as the source spells it
 * @param author the person or company that made the playlist; null if the source does not say
 * @param namesake distinguishes playlists with the same title and author: numbered from 1 in the order of {@code addedOn}
 * @param addedOn the day on which the artist's music was added to the playlist
 */
public record PlaylistFigures(
        String title,
        @Nullable String author,
        int namesake,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable LocalDate addedOn) {

    /** Creates the figures of a playlist whose title and author are unique in the file. */
    public PlaylistFigures(
            String title,
            @Nullable String author,
            @Nullable Long streams,
            @Nullable Long listeners,
            @Nullable LocalDate addedOn) {
        this(title, author, 1, streams, listeners, addedOn);
    }

    /** Returns a copy with another {@code namesake} number. */
    public PlaylistFigures as(int namesake) {
        return new PlaylistFigures(title, author, namesake, streams, listeners, addedOn);
    }

    /** Omits title and author, which may name a person, so that they cannot reach a log by accident. */
    @Override
    public String toString() {
        return "PlaylistFigures[…]";
    }
}
