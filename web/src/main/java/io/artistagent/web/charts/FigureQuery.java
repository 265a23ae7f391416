package io.artistagent.web.charts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which figures to ask the API for; the names are those of its query parameters.
 *
 * @param days how many days up to the last that was reported, in place of the first and the last day
 */
public record FigureQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer days,
        String metric,
        String compare) {

    FigureQuery(Period period, String metric, boolean compare) {
        this(period.from(), period.to(), period.days(), metric, compare ? "previous" : "none");
    }
}
