package io.artistagent.eventlog.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When to say that something goes on that fails: at first, and once a minute for as long as it lasts. */
final class Reminder {

    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private boolean said;
    private long saidAt;

    Reminder() {
        this(System::nanoTime);
    }

    Reminder(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isDue() {
        var now = nanos.getAsLong();
        if (said && now - saidAt < EVERY) {
            return false;
        }
        said = true;
        saidAt = now;
        return true;
    }

    /** It is over. */
    synchronized void over() {
        said = false;
    }
}
