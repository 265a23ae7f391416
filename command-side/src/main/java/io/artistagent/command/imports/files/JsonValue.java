package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.HistoryRecords.Place;
import io.artistagent.command.imports.values.Flag;
import io.artistagent.command.imports.values.WholeNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A value of a record and its position, in any form that pandas, R or a spreadsheet gives it: quoted or not, with a zero fraction, as
 * seconds or as a time.
 *
 * @param text the value as written in the file; empty for an object or array
 */
record JsonValue(JsonToken token, String text, Place place) {

    private static final int MAX_NUMBER_LENGTH = 40;

    /** At most 19 digits before the point, and an exponent that cannot expand into a number with a thousand digits. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(?:\\.\\d{1,18})?(?:[eE][+-]?\\d{1,2})?");

    private static final Pattern TIME =
            Pattern.compile("(\\d{4})([-/])(\\d{2})\\2(\\d{2})[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
                    + " ?(?:Z|z|UTC|GMT|([+-]\\d{2})(?::?(\\d{2}))?)?");

    private static final long SECONDS_UNTIL = 100_000_000_000L;

    /**
     * Takes the parser's current value and leaves the parser at the end of it.
     *
     * @param start the position of the parsed record in its file
     */
    static JsonValue take(JsonParser json, Place start) {
        JsonToken token = json.currentToken();
        Place place = start.within(json.currentTokenLocation());
        if (token.isStructStart()) {
            json.skipChildren();
            return new JsonValue(token, "", place);
        }
        return new JsonValue(token, json.getString(), place);
    }

    /** Returns whether the value is a form of null. */
    boolean isNothing() {
        return token == JsonToken.VALUE_NULL
                || token == JsonToken.VALUE_STRING && text.isBlank()
                || token == JsonToken.VALUE_NUMBER_FLOAT && text.equals("NaN");
    }

    /** Returns the whole number; empty if it is not one. A JSON number has a single interpretation; a text may have several. */
    OptionalLong wholeNumber() {
        if (token == JsonToken.VALUE_STRING) {
            return WholeNumber.of(text);
        }
        if (text.length() > MAX_NUMBER_LENGTH || !NUMBER.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException fractionOrTooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Returns the boolean; null if it is not one. */
    @Nullable
    Boolean flag() {
        return Flag.of(text);
    }

    /**
     * Returns an instant: a date and time, in UTC unless it has an offset, or seconds, milliseconds, microseconds or nanoseconds since
     * 1970. The unit is unambiguous for every day since the service began. Null if the value is none of these.
     */
    @Nullable
    Instant moment() {
        if (text.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        Matcher time = TIME.matcher(text.strip());
        if (time.matches()) {
            return moment(time);
        }
        OptionalLong number = wholeNumber();
        return number.isEmpty() ? null : moment(number.getAsLong());
    }

    private static @Nullable Instant moment(Matcher time) {
        try {
            return LocalDateTime.of(
                            number(time.group(1)),
                            number(time.group(3)),
                            number(time.group(4)),
                            number(time.group(5)),
                            number(time.group(6)),
                            number(time.group(7)),
                            time.group(8) == null ? 0 : number((time.group(8) + "00000000").substring(0, 9)))
                    .toInstant(offset(time.group(9), time.group(10)));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static ZoneOffset offset(@Nullable String hours, @Nullable String minutes) {
        if (hours == null) {
            return ZoneOffset.UTC;
        }
        int sign = hours.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(number(hours), sign * number(minutes));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable Instant moment(long since1970) {
        if (since1970 < 0) {
            return null;
        }
        if (since1970 < SECONDS_UNTIL) {
            return Instant.ofEpochSecond(since1970);
        }
        if (since1970 < SECONDS_UNTIL * 1_000) {
            return Instant.ofEpochMilli(since1970);
        }
        long nanos = since1970 < SECONDS_UNTIL * 1_000_000 ? 1_000 : 1;
        return Instant.ofEpochSecond(since1970 / (1_000_000_000 / nanos), since1970 % (1_000_000_000 / nanos) * nanos);
    }
}
