package io.artistagent.web.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which part of a listening history to show: all of it, its last days, or a year. */
public record Span(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final String ALL = "all";

    /**
     * Reads the name of a span; what makes no sense is all.
     *
     * @param last the last day that was brought in; null where there is none
     */
    static Span of(@Nullable String name, @Nullable LocalDate last) {
        if (name == null || last == null) {
            return new Span(ALL, null, null);
        }
        if (name.equals("28")) {
            return new Span(name, last.minusDays(27), last);
        }
        if (name.equals("365")) {
            return new Span(name, last.minusYears(1).plusDays(1), last);
        }
        if (name.matches("(19|20)\\d\\d")) {
            int year = Integer.parseInt(name);
            return new Span(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return new Span(ALL, null, null);
    }

    public boolean all() {
        return name.equals(ALL);
    }
}
