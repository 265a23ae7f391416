package io.artistagent.eventlog.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Decides when to log a persistent failure: at first, and then once a minute while it lasts. */
final class LogThrottle {

    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private boolean said;
    private long saidAt;

    LogThrottle() {
        this(System::nanoTime);
    }

    LogThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isDue() {
        long now = nanos.getAsLong();
        if (said && now - saidAt < EVERY) {
            return false;
        }
        said = true;
        saidAt = now;
        return true;
    }

    /** The failure is over; the next one is logged at once. */
    synchronized void over() {
        said = false;
    }
}
