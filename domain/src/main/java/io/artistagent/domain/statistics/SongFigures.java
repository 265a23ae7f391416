package io.artistagent.domain.statistics;

import io.artistagent.domain.catalogue.ReleaseDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a source reported for one song over a period.
 *
 * @param title the title as the source spells it
 * @param namesake distinguishes songs with the same title: numbered from 1 in the order of their release dates
 */
public record SongFigures(
        String title,
        int namesake,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable Long saves,
        @Nullable ReleaseDate releaseDate) {

    /** Creates the figures of a song whose title is unique in the file. */
    public SongFigures(
            String title,
            @Nullable Long streams,
            @Nullable Long listeners,
            @Nullable Long saves,
            @Nullable ReleaseDate releaseDate) {
        this(title, 1, streams, listeners, saves, releaseDate);
    }

    /** Returns a copy with another {@code namesake} number. */
    public SongFigures as(int namesake) {
        return new SongFigures(title, namesake, streams, listeners, saves, releaseDate);
    }
}
