package io.artistagent.query.access;

import io.artistagent.domain.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment in a request: a time with its offset, or a day, which begins at midnight in UTC. */
final class Moment {

    private static final int LENGTH_OF_A_DAY = 10;

    /** Beyond these, PostgreSQL cannot compare. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moment() {}

    static Instant of(String text) {
        try {
            Instant moment = text.length() == LENGTH_OF_A_DAY
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // Falls through to the same error
        }
        throw new InvalidValue("Send a time such as 2026-11-01T00:00:00Z, or a day such as 2026-11-01.");
    }
}
