package io.artistagent.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Parses times and days in ISO 8601, in the years 1 to 9999, because stores and calendars do not support others. */
public final class Times {

    /** With nanoseconds and an offset in seconds. */
    private static final int MAX_INSTANT_LENGTH = "2026-11-21T20:00:00.123456789+01:00:00".length();

    private static final int DAY = "2026-11-21".length();

    private Times() {}

    /** Parses a point in time with an offset. */
    public static Instant instant(String text) {
        if (text.length() <= MAX_INSTANT_LENGTH) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
                if (time.getYear() >= 1 && time.getYear() <= 9999) {
                    return time.toInstant();
                }
            } catch (DateTimeException notATime) {
                // the same answer as for one that is too far away
            }
        }
        throw new InvalidValue("Enter a time such as 2026-11-21T20:00:00Z.");
    }

    /** Parses a point in time, or a calendar day, which begins at midnight in UTC. */
    public static Instant moment(String text) {
        return text.length() == DAY ? day(text).atStartOfDay(ZoneOffset.UTC).toInstant() : instant(text);
    }

    /** Parses a calendar day. */
    public static LocalDate day(String text) {
        if (text.length() == DAY) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1) {
                    return day;
                }
            } catch (DateTimeException notADay) {
                // the same answer as for one that is too far away
            }
        }
        throw new InvalidValue("Enter a day such as 2026-11-21.");
    }
}
