package io.artistagent.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of a period that can be compared: both the day and its counterpart in the previous period were reported. */
record ComparableDays(Period period, List<Pair> pairs) {

    record Pair(LocalDate day, LocalDate previousDay, long now, long before) {

        Pair plus(Pair other) {
            return new Pair(day, previousDay, now + other.now, before + other.before);
        }
    }

    static ComparableDays of(Timeline line, Period period) {
        List<Pair> pairs = new ArrayList<>();
        Period previous = period.previous();
        for (int day = 0; day < period.days(); day++) {
            LocalDate one = period.from().plusDays(day);
            LocalDate other = previous.from().plusDays(day);
            Long now = line.days().get(one);
            Long before = line.days().get(other);
            if (now != null && before != null) {
                pairs.add(new Pair(one, other, now, before));
            }
        }
        return new ComparableDays(period, pairs);
    }

    /** Sums the pairs of several artists day by day, so that on each day both sides cover the same artists. */
    static ComparableDays together(Period period, Collection<ComparableDays> several) {
        Map<LocalDate, Pair> days = new TreeMap<>();
        several.stream()
                .flatMap(each -> each.pairs().stream())
                .forEach(pair -> days.merge(pair.day(), pair, Pair::plus));
        return new ComparableDays(period, List.copyOf(days.values()));
    }

    int count() {
        return pairs.size();
    }

    /** Returns the change of an additive metric, or null if fewer than half of the days can be compared. */
    @Nullable
    Change flow() {
        if (pairs.isEmpty() || 2 * pairs.size() < period.days()) {
            return null;
        }
        long now = pairs.stream().mapToLong(Pair::now).sum();
        long before = pairs.stream().mapToLong(Pair::before).sum();
        return Change.of(now, before, basis(pairs.getFirst(), pairs.getLast(), pairs.size()));
    }

    /** Returns the change of a level on the last comparable day, or null without one. */
    @Nullable
    Change level() {
        if (pairs.isEmpty()) {
            return null;
        }
        Pair last = pairs.getLast();
        return Change.of(last.now(), last.before(), basis(last, last, 1));
    }

    private static ComparisonBasis basis(Pair first, Pair last, int days) {
        return new ComparisonBasis(first.day(), last.day(), first.previousDay(), last.previousDay(), days);
    }
}
