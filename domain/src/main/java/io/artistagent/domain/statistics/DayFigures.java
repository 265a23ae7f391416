package io.artistagent.domain.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a source reported for one day (UTC). A figure that was not reported is null, which is different from zero. Monthly
 * figures cover the rolling 28 days that end with this day.
 */
public record DayFigures(
        LocalDate day,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable Long monthlyListeners,
        @Nullable Long monthlyActiveListeners,
        @Nullable Long superListeners,
        @Nullable Long playlistAdds,
        @Nullable Long saves,
        @Nullable Long followers) {}
