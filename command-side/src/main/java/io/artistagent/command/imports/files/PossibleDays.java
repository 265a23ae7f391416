package io.artistagent.command.imports.files;

import java.time.Clock;
import java.time.LocalDate;

/** The days that a file may contain figures for, both ends included. */
public record PossibleDays(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST_DAY_OF_THE_SERVICE = LocalDate.of(2008, 10, 7);

    /**
     * Returns the days that an export may cover: from the first day of the service until tomorrow, which has already begun in some time
     * zones.
     */
    public static PossibleDays until(Clock clock) {
        return new PossibleDays(
                FIRST_DAY_OF_THE_SERVICE,
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(1));
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    int indexOf(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - from.toEpochDay());
    }

    int length() {
        return indexOf(to) + 1;
    }
}
