package io.artistagent.command.imports.values;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the date order of a column. An order is possible if it turns every value into a valid day within the column's range. */
public final class DayColumn {

    private final LocalDate first;
    private final LocalDate last;
    private final @Nullable DayOrder specified;
    private final Set<DayOrder> possible = EnumSet.allOf(DayOrder.class);
    private final Map<DayOrder, Map<DayOrder, String>> differing = new EnumMap<>(DayOrder.class);
    private final Map<DayOrder, String> excluding = new EnumMap<>(DayOrder.class);

    /**
     * @param first the first day that the column may contain
     * @param last the last day that the column may contain
     * @param specified the order if the person specified it, or null
     */
    public DayColumn(LocalDate first, LocalDate last, @Nullable DayOrder specified) {
        this.first = first;
        this.last = last;
        this.specified = specified;
    }

    /** Takes a value into account. */
    public void see(String text) {
        Map<DayOrder, LocalDate> days = days(text);
        if (days.isEmpty()) {
            return;
        }
        for (DayOrder order : DayOrder.values()) {
            if (!days.containsKey(order)) {
                possible.remove(order);
                excluding.putIfAbsent(order, text);
            }
            for (DayOrder other : DayOrder.values()) {
                LocalDate day = days.get(order);
                if (day != null && days.containsKey(other) && !day.equals(days.get(other))) {
                    differing
                            .computeIfAbsent(order, key -> new EnumMap<>(DayOrder.class))
                            .putIfAbsent(other, text);
                }
            }
        }
    }

    /** Returns whether the values seen so far have a single interpretation. */
    public Interpretation interpretation() {
        if (specified != null) {
            return Interpretation.YES;
        }
        if (possible.isEmpty()) {
            return new Interpretation.Contradictory(
                    excluding.getOrDefault(DayOrder.MONTH_FIRST, ""), excluding.getOrDefault(DayOrder.DAY_FIRST, ""));
        }
        for (DayOrder order : possible) {
            for (DayOrder other : possible) {
                String value = differing.getOrDefault(order, Map.of()).get(other);
                if (value != null) {
                    Map<DayOrder, LocalDate> days = days(value);
                    return new Interpretation.Unclear(
                            Padding.strip(value),
                            List.of(String.valueOf(days.get(order)), String.valueOf(days.get(other))));
                }
            }
        }
        return Interpretation.YES;
    }

    /** Reads a value in the determined order; null if it is not a day that the column may contain. */
    public @Nullable LocalDate read(String text) {
        Map<DayOrder, LocalDate> days = days(text);
        if (specified != null) {
            return days.get(specified);
        }
        for (DayOrder order : possible) {
            LocalDate day = days.get(order);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** Languages that separate day, month and year with points put the day first. */
    private Map<DayOrder, LocalDate> days(String text) {
        Map<DayOrder, LocalDate> days = new EnumMap<>(DayOrder.class);
        days.putAll(DateText.of(text));
        days.values().removeIf(day -> day.isBefore(first) || day.isAfter(last));
        if (days.containsKey(DayOrder.DAY_FIRST) && DateText.hasPoints(text)) {
            days.keySet().removeIf(order -> order != DayOrder.DAY_FIRST && order != specified);
        }
        return days;
    }
}
