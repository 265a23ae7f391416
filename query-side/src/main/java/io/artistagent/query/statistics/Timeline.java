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

    /** How the period did against the one before. */
    Comparison compare(Period period) {
        var previous = period.previous();
        long now = 0;
        long before = 0;
        int missing = 0;
        for (int day = 0; day < period.days(); day++) {
            var one = days.get(period.from().plusDays(day));
            var other = days.get(previous.from().plusDays(day));
            if (one == null || other == null) {
                missing++;
            } else {
                now += one;
                before += other;
            }
        }
        if (metric.addsUp()) {
            return missing == period.days()
                    ? new Comparison(null, missing)
                    : new Comparison(Change.of(now, before), missing);
        }
        var value = over(period);
        var earlier = over(previous);
        return new Comparison(value == null || earlier == null ? null : Change.of(value, earlier), missing);
    }

    /** On how many days of the period nothing was reported. */
    int missing(Period period) {
        return period.days() - within(period).size();
    }

    /** A copy: a view would refuse to be asked for a part that begins before the period. */
    private NavigableMap<LocalDate, Long> within(Period period) {
        return new TreeMap<>(days.subMap(period.from(), true, period.to(), true));
    }

    /**
     * A change, and on how many days one of the two sides was not reported: what adds up leaves these out on both sides.
     */
    record Comparison(@Nullable Change change, int missingDays) {}
}
