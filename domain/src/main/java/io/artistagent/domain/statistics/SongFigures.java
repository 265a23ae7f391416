package io.artistagent.domain.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a source reported of one song over a period, with the title as the source writes it. */
public record SongFigures(
        String title,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable Long saves,
        @Nullable LocalDate releaseDate) {}
