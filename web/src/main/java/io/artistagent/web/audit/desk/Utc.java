package io.artistagent.web.audit.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of the officer’s pages: in UTC, to the second, so that they can be compared with the records. */
public final class Utc {

    private static final DateTimeFormatter SECOND = format(' ', "HH:mm:ss");
    private static final DateTimeFormatter FIELD = format('T', "HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Utc() {}

    private static DateTimeFormatter format(char separator, String time) {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral(separator)
                .appendPattern(time)
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    public static String second(Instant at) {
        return SECOND.format(at);
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public static String date(Instant at) {
        return DATE.format(at);
    }

    /** Returns the time of day, below the heading of its day. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** Returns the value of a form field for a date and time. */
    public static String field(Instant at) {
        return FIELD.format(at);
    }

    /** Reads a form field. It sends no zone, and what is no time stays, so that the API rejects it. */
    public static @Nullable String moment(@Nullable String field) {
        if (field == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(field).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException noTime) {
            return field;
        }
    }
}
