package io.artistagent.web.charts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that a page shows: either given, or counted back from the last day with figures. */
public record Period(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** The selectable periods; 28 days contain every weekday equally often. */
    public static final List<String> OFFERED = List.of("7", "28", "90", "365");

    static final Period USUAL = new Period("28", null, null);
    static final String CUSTOM = "custom";

    /** Returns the period of that name, or 28 days for any other name. */
    static Period named(@Nullable String name) {
        return name != null && OFFERED.contains(name) ? new Period(name, null, null) : USUAL;
    }

    static Period custom(LocalDate from, LocalDate to) {
        return new Period(CUSTOM, from, to);
    }

    public boolean custom() {
        return name.equals(CUSTOM);
    }

    /** Returns the number of days up to the last one with figures; null if the days are given. */
    @Nullable
    Integer days() {
        return custom() ? null : Integer.valueOf(name);
    }
}
