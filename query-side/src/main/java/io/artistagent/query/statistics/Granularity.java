package io.artistagent.query.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The granularity of a time series. */
enum Granularity implements ApiEnum {
    DAY,
    /** Weeks begin on Monday (ISO 8601). */
    WEEK,
    MONTH;

    /** Returns the first day of the part that contains the day. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** Returns the first day of the next part. */
    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /** Returns an upper bound for the number of parts of a period. */
    int parts(Period period) {
        return switch (this) {
            case DAY -> period.days();
            case WEEK -> period.days() / 7 + 2;
            case MONTH -> period.days() / 28 + 2;
        };
    }

    /** Returns the finest granularity with at most this many parts, or months if there is none. */
    static Granularity atMost(int parts, Period period) {
        return DAY.parts(period) <= parts ? DAY : WEEK.parts(period) <= parts ? WEEK : MONTH;
    }
}
