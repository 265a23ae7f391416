package io.artistagent.domain.statistics;

import io.artistagent.domain.catalogue.ReleaseDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source reported of one song over a period.
 *
 * @param title the title as the source writes it
 * @param namesake tells songs apart that have one title: from 1, in the order of their release dates
 */
public record SongFigures(
        String title,
        int namesake,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable Long saves,
        @Nullable ReleaseDate releaseDate) {

    /** The only song with its title. */
    public SongFigures(
            String title,
            @Nullable Long streams,
            @Nullable Long listeners,
            @Nullable Long saves,
            @Nullable ReleaseDate releaseDate) {
        this(title, 1, streams, listeners, saves, releaseDate);
    }

    /** The same song with another number among its namesakes. */
    public SongFigures as(int namesake) {
        return new SongFigures(title, namesake, streams, listeners, saves, releaseDate);
    }
}
