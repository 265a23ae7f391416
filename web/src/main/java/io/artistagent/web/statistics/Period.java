package io.artistagent.web.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which days a person looks at. Everything of it is in the address, so the page can be shared and reloaded. */
public record Period(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** The periods offered; 28 days hold every weekday equally often. */
    public static final List<String> OFFERED = List.of("7", "28", "90", "365");

    static final String USUAL = "28";
    static final String CUSTOM = "custom";

    /** Absurd spans are not asked for. */
    private static final int LONGEST_DAYS = 1100;

    static Period of(@Nullable String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (CUSTOM.equals(name) && from != null && to != null && !to.isBefore(from)) {
            LocalDate start = ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS ? to.minusDays(LONGEST_DAYS) : from;
            return new Period(CUSTOM, start, to);
        }
        return new Period(name != null && OFFERED.contains(name) ? name : USUAL, null, null);
    }

    boolean needsLastDay() {
        return !name.equals(USUAL) && !custom();
    }

    public boolean custom() {
        return name.equals(CUSTOM);
    }

    /** The same period ending on the last day that has figures. */
    Period until(LocalDate lastDay) {
        LocalDate first =
                name.equals("365") ? lastDay.minusYears(1).plusDays(1) : lastDay.minusDays(Long.parseLong(name) - 1);
        return new Period(name, first, lastDay);
    }
}
