package io.artistagent.query.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How finely a period is divided. */
enum By implements Word {
    DAY,
    /** Weeks begin on Monday (ISO 8601). */
    WEEK,
    MONTH;

    /** The first day of the part in which the day lies. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the part after the one that starts here. */
    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /** Into how many parts a period falls, at most. */
    int parts(Period period) {
        return switch (this) {
            case DAY -> period.days();
            case WEEK -> period.days() / 7 + 2;
            case MONTH -> period.days() / 28 + 2;
        };
    }

    /** The finest that divides a period into so many parts at most; months where none does. */
    static By atMost(int parts, Period period) {
        return DAY.parts(period) <= parts ? DAY : WEEK.parts(period) <= parts ? WEEK : MONTH;
    }
}
