package io.artistagent.diagnostics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** A line as it is logged, before the messages of its failure are removed. */
record Line(
        List<Marker> markers,
        List<KeyValuePair> pairs,
        @Nullable String format,
        @Nullable Object @Nullable [] arguments,
        @Nullable Throwable thrown) {

    /** Returns the failure of the line, which may also be one of its arguments. */
    @Nullable
    Throwable failure() {
        return thrown != null || arguments == null
                ? thrown
                : Arrays.stream(arguments)
                        .filter(Throwable.class::isInstance)
                        .map(Throwable.class::cast)
                        .reduce((first, last) -> last)
                        .orElse(null);
    }

    /** Returns the line without the messages of its failure, which is replaced by the given one. */
    LoggingEvent event(Logger logger, Level level, Throwable failure, LoggedFailure logged) {
        FailureMessages messages = FailureMessages.of(failure);
        LoggingEvent event = new LoggingEvent(
                LoggedFailureFilter.class.getName(),
                logger,
                level,
                messages.removedFrom(Objects.requireNonNullElse(format, "")),
                logged,
                texts().map(messages::removedFromArgument).toArray());
        markers.forEach(event::addMarker);
        pairs.forEach(
                pair -> event.addKeyValuePair(new KeyValuePair(pair.key, messages.removedFromArgument(pair.value))));
        return event;
    }

    /** Returns the arguments of the text. SLF4J does not count a failure in the last one, if it is not given otherwise. */
    private Stream<@Nullable Object> texts() {
        if (arguments == null) {
            return Stream.empty();
        }
        int last = arguments.length - 1;
        boolean failureLast = thrown == null && last >= 0 && arguments[last] instanceof Throwable;
        return Arrays.stream(arguments).limit(failureLast ? last : arguments.length);
    }
}
