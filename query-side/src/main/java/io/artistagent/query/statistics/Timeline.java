package io.artistagent.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reported figures of one metric by day; a day that is not here was not reported. */
record Timeline(Metric metric, NavigableMap<LocalDate, Long> days) {

    static Timeline empty(Metric metric) {
        return new Timeline(metric, new TreeMap<>());
    }

    void report(LocalDate day, long value) {
        days.put(day, value);
    }

    /** The figure of the whole period. */
    @Nullable
    Long over(Period period) {
        return metric.over(within(period).values());
    }

    /** The period part by part. A part that begins before the period, or ends after it, counts the days inside it. */
    List<Point> points(Period period, By by) {
        var reported = within(period);
        var points = new ArrayList<Point>();
        for (var start = by.startOf(period.from()); !start.isAfter(period.to()); start = by.next(start)) {
            points.add(Point.of(
                    start, metric.over(reported.subMap(start, by.next(start)).values())));
        }
        return points;
    }

    /** On how many days of the period nothing was reported. */
    int missing(Period period) {
        return period.days() - within(period).size();
    }

    /** A copy: a view would refuse to be asked for a part that begins before the period. */
    private NavigableMap<LocalDate, Long> within(Period period) {
        return new TreeMap<>(days.subMap(period.from(), true, period.to(), true));
    }
}
