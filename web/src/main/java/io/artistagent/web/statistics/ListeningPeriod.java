package io.artistagent.web.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a listening history to show: all of it, the last days, or one year.
 *
 * @param days the number of days up to the last play
 */
public record ListeningPeriod(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer days) {

    static final String ALL = "all";

    private static final ListeningPeriod WHOLE = new ListeningPeriod(ALL, null, null, null);

    /** Parses the name of a span; an invalid name gives the whole history. */
    static ListeningPeriod of(@Nullable String name) {
        if (name == null) {
            return WHOLE;
        }
        if (name.equals("28") || name.equals("365")) {
            return new ListeningPeriod(name, null, null, Integer.valueOf(name));
        }
        if (name.matches("(19|20)\\d\\d")) {
            int year = Integer.parseInt(name);
            return new ListeningPeriod(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
        }
        return WHOLE;
    }

    public boolean all() {
        return name.equals(ALL);
    }
}
