package io.artistagent.query.audit.state;

import io.artistagent.api.InvalidFields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Times;
import io.artistagent.eventlog.codec.StoredEvent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A moment in the past, named by a time or by an index of the log. */
public sealed interface Moment {

    /** Whether an event had happened at that moment. */
    boolean includes(StoredEvent event);

    /** The last index that can matter. */
    long upTo(long end);

    /** The moment at which the log ended with this index. */
    record AtIndex(long index) implements Moment {

        @Override
        public boolean includes(StoredEvent event) {
            return event.index() <= index;
        }

        @Override
        public long upTo(long end) {
            return Math.min(index, end);
        }
    }

    /** A time. Of several events of an aggregate, those before the first later one had happened. */
    record AsOf(Instant time) implements Moment {

        @Override
        public boolean includes(StoredEvent event) {
            return !event.time().isAfter(time);
        }

        @Override
        public long upTo(long end) {
            return end;
        }
    }

    /**
     * Reads the two parameters of a request, of which exactly one is given.
     *
     * @param now the end of what can be asked for
     * @param end the index at which the log ends
     */
    static Moment of(@Nullable String asOf, @Nullable String atIndex, Instant now, long end) {
        if ((asOf == null) == (atIndex == null)) {
            throw InvalidFields.of("asOf", "Send either asOf, a time, or atIndex, a place in the log.");
        }
        return asOf == null ? index("atIndex", String.valueOf(atIndex), end) : time("asOf", asOf, now);
    }

    /** Reads a parameter that is a time or an index. */
    static Moment named(String name, @Nullable String text, Instant now, long end) {
        if (text == null) {
            throw InvalidFields.of(name, "Send a time or a place in the log.");
        }
        return text.matches("-?[0-9]+") ? index(name, text, end) : time(name, text, now);
    }

    private static Moment index(String name, String text, long end) {
        try {
            long index = Long.parseLong(text);
            if (index < 1) {
                throw InvalidFields.of(name, "The first event has the index 1.");
            }
            if (index > end) {
                throw InvalidFields.of(name, "The log ends at " + end + ".");
            }
            return new AtIndex(index);
        } catch (NumberFormatException notANumber) {
            throw InvalidFields.of(name, "Send a place in the log as a whole number.");
        }
    }

    private static Moment time(String name, String text, Instant now) {
        try {
            Instant time = Times.moment(text);
            if (time.isAfter(now)) {
                throw InvalidFields.of(name, "This time is in the future.");
            }
            return new AsOf(time);
        } catch (InvalidValue notAMoment) {
            throw InvalidFields.of(name, Objects.requireNonNull(notAMoment.getMessage()));
        }
    }
}
