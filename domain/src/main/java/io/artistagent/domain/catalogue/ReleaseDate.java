package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The past or planned date of a release, as precisely as it is known: a day, a month or a year, from the first recordings to 2100.
 *
 * @param value the date in ISO 8601: 2001-05-04, 2001-05 or 2001
 */
public record ReleaseDate(@JsonValue String value) {

    /** How precisely a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final int FIRST_RECORDING = 1860;
    private static final int LAST = 2100;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}){0,2}");

    @JsonCreator
    public ReleaseDate {
        if (!SHAPE.matcher(value).matches()) {
            throw notADate();
        }
        int year = firstDay(value).getYear();
        if (year < FIRST_RECORDING || year > LAST) {
            throw new InvalidValue("Enter a release date between " + FIRST_RECORDING + " and " + LAST + ".");
        }
    }

    /** Creates a date that is known to the day. */
    public static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day.toString());
    }

    public Precision precision() {
        return switch (value.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /** Returns the first possible day. */
    public LocalDate firstDay() {
        return firstDay(value);
    }

    /** Returns the last possible day. */
    public LocalDate lastDay() {
        return switch (precision()) {
            case YEAR -> firstDay().plusYears(1).minusDays(1);
            case MONTH -> firstDay().plusMonths(1).minusDays(1);
            case DAY -> firstDay();
        };
    }

    private static LocalDate firstDay(String value) {
        try {
            return LocalDate.parse(
                    switch (value.length()) {
                        case 4 -> value + "-01-01";
                        case 7 -> value + "-01";
                        default -> value;
                    });
        } catch (DateTimeException notInTheCalendar) {
            throw notADate();
        }
    }

    private static InvalidValue notADate() {
        return new InvalidValue("Enter a day, a month or a year, such as 2026-11-06, 2026-11 or 2026.");
    }

    @Override
    public String toString() {
        return value;
    }
}
