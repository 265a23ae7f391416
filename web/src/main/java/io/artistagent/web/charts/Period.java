package io.artistagent.web.charts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which days a person looks at; without days they are counted back from the last day that has figures. */
public record Period(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** The periods offered; 28 days hold every weekday equally often. */
    public static final List<String> OFFERED = List.of("7", "28", "90", "365");

    static final Period USUAL = new Period("28", null, null);
    static final String CUSTOM = "custom";

    /** The period with a name that is offered; 28 days for all others. */
    static Period named(@Nullable String name) {
        return name != null && OFFERED.contains(name) ? new Period(name, null, null) : USUAL;
    }

    static Period custom(LocalDate from, LocalDate to) {
        return new Period(CUSTOM, from, to);
    }

    /** Whether the last day with figures must be known before its own days are. */
    public boolean needsLastDay() {
        return !equals(USUAL) && !custom();
    }

    public boolean custom() {
        return name.equals(CUSTOM);
    }

    /** The same period ending on the last day that has figures. */
    public Period until(LocalDate lastDay) {
        LocalDate first =
                name.equals("365") ? lastDay.minusYears(1).plusDays(1) : lastDay.minusDays(Long.parseLong(name) - 1);
        return new Period(name, first, lastDay);
    }
}
