package io.artistagent.query.audit.export;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export.
 *
 * @param from the first moment of the first window
 * @param to the end of the last window
 * @param window the length of a window; the last one may be shorter
 * @param done how many windows are complete
 * @param problem why the last attempt failed
 */
record Export(
        UUID id,
        Instant from,
        Instant to,
        Duration window,
        State state,
        long done,
        long total,
        @Nullable String problem,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** A window of the export. */
    record Window(Instant from, Instant to) {}

    static long windows(Instant from, Instant to, Duration window) {
        return Math.ceilDiv(Duration.between(from, to).toSeconds(), window.toSeconds());
    }

    Window window(long number) {
        Instant start = from.plusSeconds(number * window.toSeconds());
        Instant end = start.plus(window);
        return new Window(start, end.isAfter(to) ? to : end);
    }
}
