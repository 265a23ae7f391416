package io.artistagent.domain.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source reported of one playlist over a period: how often the artist's music was heard from it.
 *
 * @param title the title as the source writes it
 * @param author the person or company that made it; null where the source does not say
 * @param namesake tells playlists apart that have one title and one author: from 1, in the order of the days on which they were added
 * @param addedOn the day on which music of the artist was added to it
 */
public record PlaylistFigures(
        String title,
        @Nullable String author,
        int namesake,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable LocalDate addedOn) {

    /** The only playlist of its author with its title. */
    public PlaylistFigures(
            String title,
            @Nullable String author,
            @Nullable Long streams,
            @Nullable Long listeners,
            @Nullable LocalDate addedOn) {
        this(title, author, 1, streams, listeners, addedOn);
    }

    /** The same playlist with another number among its namesakes. */
    public PlaylistFigures as(int namesake) {
        return new PlaylistFigures(title, author, namesake, streams, listeners, addedOn);
    }

    /** Never title or author, which may name a person: they must not reach a log by accident. */
    @Override
    public String toString() {
        return "PlaylistFigures[…]";
    }
}
