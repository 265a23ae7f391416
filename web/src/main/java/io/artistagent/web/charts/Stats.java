package io.artistagent.web.charts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time series. A point without a value was not reported, which is not zero. */
public record Stats(
        @Nullable String metric,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Series> series,
        @Nullable Previous previous) {

    public Stats {
        series = series == null ? List.of() : series;
    }

    /** One line of the chart. */
    public record Series(@Nullable String key, @Nullable String name, List<Point> points) {
        public Series {
            points = points == null ? List.of() : points;
        }
    }

    /** One day (or week, or month) of a line. */
    public record Point(LocalDate from, @Nullable Double value, boolean reported) {}

    /** The previous period, of the same length. */
    public record Previous(
            @Nullable LocalDate from, @Nullable LocalDate to, List<Series> series) {
        public Previous {
            series = series == null ? List.of() : series;
        }
    }

    public List<Point> points() {
        return series.isEmpty() ? List.of() : series.getFirst().points();
    }

    public List<Point> pointsBefore() {
        return previous == null || previous.series().isEmpty()
                ? List.of()
                : previous.series().getFirst().points();
    }
}
