package io.artistagent.web.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a listening history to show: all of it, its last days, or a year.
 *
 * @param days how many days up to the last play
 */
public record Span(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer days) {

    static final String ALL = "all";

    private static final Span WHOLE = new Span(ALL, null, null, null);

    /** Reads the name of a span; what makes no sense is all. */
    static Span of(@Nullable String name) {
        if (name == null) {
            return WHOLE;
        }
        if (name.equals("28") || name.equals("365")) {
            return new Span(name, null, null, Integer.valueOf(name));
        }
        if (name.matches("(19|20)\\d\\d")) {
            int year = Integer.parseInt(name);
            return new Span(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
        }
        return WHOLE;
    }

    public boolean all() {
        return name.equals(ALL);
    }
}
