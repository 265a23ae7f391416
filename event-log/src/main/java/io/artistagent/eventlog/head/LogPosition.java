package io.artistagent.eventlog.head;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * A position in the log: the global index of an event, from 1.
 *
 * @param index the global index
 */
public record LogPosition(long index) {

    private static final byte VERSION = 1;

    /** The position of an event. */
    public static LogPosition of(long index) {
        return new LogPosition(index);
    }

    /** Returns the index up to which a token of the framework covers everything. */
    public static long indexOf(@Nullable TrackingToken token) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> 0;
            case GlobalSequenceTrackingToken reached -> reached.getGlobalIndex();
            case TrackingToken other ->
                throw new IllegalArgumentException("This log does not support tokens of type "
                        + other.getClass().getName() + ".");
        };
    }
}
