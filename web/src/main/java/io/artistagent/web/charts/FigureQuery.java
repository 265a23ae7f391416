package io.artistagent.web.charts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures to request; the components are named like the API's query parameters.
 *
 * @param days the number of days up to the last reported one, instead of {@code from} and {@code to}
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
