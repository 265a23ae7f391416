package io.artistagent.eventlog.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Decides when to log a persistent failure: at first, and then once a minute while it lasts. */
final class LogThrottle {

    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private boolean reported;
    private long reportedAt;

    LogThrottle() {
        this(System::nanoTime);
    }

    LogThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isDue() {
        long now = nanos.getAsLong();
        if (reported && now - reportedAt < EVERY) {
            return false;
        }
        reported = true;
        reportedAt = now;
        return true;
    }

    /** The failure is over; the next one is logged at once. */
    synchronized void over() {
        reported = false;
    }
}
