package io.artistagent.query.audit.state;

import io.artistagent.api.InvalidFields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Times;
import io.artistagent.eventlog.codec.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A moment in the past, named by a time or by an index of the log. */
public sealed interface Moment {

    /** How far the clock of a client, or of another process that stored an event, may be ahead of this one. */
    Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

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
     * Reads the two parameters of a request, of which at most one is given. Without any, the moment is the end of the log.
     *
     * @param now the end of what can be asked for
     * @param end the index at which the log ends
     */
    static Moment of(@Nullable String asOf, @Nullable String atIndex, Instant now, long end) {
        if (asOf != null && atIndex != null) {
            throw InvalidFields.of("asOf", "Send either asOf, a time, or atIndex, a place in the log.");
        }
        if (asOf != null) {
            return time("asOf", asOf, now);
        }
        return atIndex == null ? new AtIndex(end) : index("atIndex", atIndex, end);
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
            if (index < 0) {
                throw InvalidFields.of(name, "A place in the log is not negative.");
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
            if (time.isAfter(now.plus(CLOCK_TOLERANCE))) {
                throw InvalidFields.of(name, "This time is in the future.");
            }
            return new AsOf(time);
        } catch (InvalidValue notAMoment) {
            throw InvalidFields.of(name, Objects.requireNonNull(notAMoment.getMessage()));
        }
    }
}
