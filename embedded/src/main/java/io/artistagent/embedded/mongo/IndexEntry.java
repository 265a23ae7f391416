package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a {@link SecondaryIndex}: a value and the id of a document as one text, in an order of texts that is the order of the
 * values. The types follow one another as in BSON: nothing, numbers, texts, other values, truth values, times.
 */
final class IndexEntry {

    /** Behind all entries. */
    static final String LAST = "\uffff";

    private static final char NOTHING = '1';
    private static final char NUMBER = '2';
    private static final char TEXT = '3';
    private static final char OTHER = '4';
    private static final char TRUTH = '5';
    private static final char TIME = '6';

    /** Below all characters of a value, so that a value comes before those that begin with it. */
    private static final char END_OF_VALUE = '\0';

    private IndexEntry() {}

    static String of(@Nullable Object value, @Nullable Object id) {
        return from(value) + END_OF_VALUE + valueOf(id);
    }

    /** The place before all entries of a value. */
    static String from(@Nullable Object value) {
        return valueOf(value);
    }

    /** The place behind all entries of a value. */
    static String behind(@Nullable Object value) {
        return valueOf(value) + (char) (END_OF_VALUE + 1);
    }

    /** Whether entries of this value can be found by it and lie in its order. */
    static boolean isOrdered(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private static String valueOf(@Nullable Object value) {
        return switch (value) {
            case null -> String.valueOf(NOTHING);
            case Missing _ -> String.valueOf(NOTHING);
            case Number number -> NUMBER + ordered(number.doubleValue());
            case String text -> TEXT + text;
            case Boolean truth -> TRUTH + truth.toString();
            case Instant time -> TIME + ordered(time.toEpochMilli());
            default -> OTHER + value.toString();
        };
    }

    private static String ordered(long number) {
        return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** The bits of a positive number grow with it, those of a negative one fall. */
    private static String ordered(double number) {
        long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
        return ordered(bits < 0 ? bits ^ Long.MAX_VALUE : bits);
    }
}
