package io.artistagent.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reported figures of one metric by day. A missing day was not reported. */
record Timeline(Metric metric, NavigableMap<LocalDate, Long> days) {

    static Timeline empty(Metric metric) {
        return new Timeline(metric, new TreeMap<>());
    }

    void report(LocalDate day, long value) {
        days.put(day, value);
    }

    /** Returns the figure of the whole period, or null if no day was reported. */
    @Nullable
    Long over(Period period) {
        return metric.over(within(period).values());
    }

    /** Divides the period into points. A part that extends beyond the period counts only the days inside. */
    List<Point> points(Period period, Granularity granularity) {
        NavigableMap<LocalDate, Long> reported = within(period);
        List<Point> points = new ArrayList<>();
        for (LocalDate start = granularity.startOf(period.from());
                !start.isAfter(period.to());
                start = granularity.next(start)) {
            points.add(Point.of(
                    start,
                    metric.over(reported.subMap(start, granularity.next(start)).values())));
        }
        return points;
    }

    /** Returns the number of unreported days in the period. */
    int missing(Period period) {
        return period.days() - within(period).size();
    }

    /** Returns a copy, because a view would reject the range of a part that starts before the period. */
    private NavigableMap<LocalDate, Long> within(Period period) {
        return new TreeMap<>(days.subMap(period.from(), true, period.to(), true));
    }
}
