package io.artistagent.command.imports.files;

import java.time.Clock;
import java.time.LocalDate;

/** The days that an export can speak of: from the first day of the service until tomorrow, since it is tomorrow somewhere. */
record Period(LocalDate first, LocalDate last) {

    private static final LocalDate FIRST_DAY_OF_THE_SERVICE = LocalDate.of(2008, 10, 7);

    static Period until(Clock clock) {
        return new Period(
                FIRST_DAY_OF_THE_SERVICE,
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(1));
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    int indexOf(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
    }

    int length() {
        return indexOf(last) + 1;
    }
}
