package io.artistagent.query.statistics;

import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Times;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A range of days (UTC), both ends inclusive. */
public record Period(LocalDate from, LocalDate to) {

    private static final int DEFAULT_DAYS = 28;
    private static final int MAX_YEARS = 10;
    private static final int MAX_DAYS = 3_652;

    /**
     * Parses the parameters {@code from}, {@code to} and {@code days}, and records their errors.
     *
     * @param days the number of days up to the last one, instead of {@code from}
     * @param lastDay supplies the end of the period if the request has none
     */
    public static @Nullable Period read(
            Fields fields,
            @Nullable String from,
            @Nullable String to,
            @Nullable String days,
            Supplier<LocalDate> lastDay) {
        if (days == null) {
            return read(fields, from, to, lastDay);
        }
        Integer count = fields.optional("days", days, Period::count);
        LocalDate last = fields.optional("to", to, Period::day);
        if (from != null) {
            fields.refuse("days", "Send either the first day or the number of days, not both.");
        }
        if (count == null || from != null || (to != null && last == null)) {
            return null;
        }
        return endingOn(last == null ? lastDay.get() : last, count);
    }

    /**
     * Parses the parameters {@code from} and {@code to}, and records their errors.
     *
     * @param lastDay supplies the end of the period if the request has none
     */
    public static @Nullable Period read(
            Fields fields, @Nullable String from, @Nullable String to, Supplier<LocalDate> lastDay) {
        LocalDate first = fields.optional("from", from, Period::day);
        LocalDate last = fields.optional("to", to, Period::day);
        if ((from != null && first == null) || (to != null && last == null)) {
            return null;
        }
        Period period = complete(first, last, lastDay);
        if (period.from().isAfter(period.to())) {
            fields.refuse("to", "The last day must not be before the first day.");
        } else if (period.from().plusYears(MAX_YEARS).isBefore(period.to())) {
            fields.refuse("from", "A period can be at most " + MAX_YEARS + " years long.");
        }
        return period;
    }

    private static Period complete(@Nullable LocalDate first, @Nullable LocalDate last, Supplier<LocalDate> lastDay) {
        if (first == null) {
            return usual(last == null ? lastDay.get() : last);
        }
        if (last != null) {
            return new Period(first, last);
        }
        LocalDate usual = lastDay.get();
        return new Period(first, usual.isBefore(first) ? first.plusDays(DEFAULT_DAYS - 1) : usual);
    }

    /** Returns the 28 days up to a day, in which every weekday occurs equally often. */
    static Period usual(LocalDate day) {
        return endingOn(day, DEFAULT_DAYS);
    }

    private static Period endingOn(LocalDate day, int days) {
        return new Period(day.minusDays(days - 1L), day);
    }

    private static int count(String text) {
        int count = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > MAX_DAYS) {
            throw new InvalidValue("Use a whole number between 1 and " + MAX_DAYS + ".");
        }
        return count;
    }

    static LocalDate day(String text) {
        LocalDate day = Times.day(text);
        if (day.getYear() < 1900 || day.getYear() > 2100) {
            throw new InvalidValue("A day must be between 1900 and 2100.");
        }
        return day;
    }

    /** Returns the number of days. */
    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Returns the same number of days directly before. */
    Period previous() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }
}
