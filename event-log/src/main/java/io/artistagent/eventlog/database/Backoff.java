package io.artistagent.eventlog.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Longer and longer pauses between attempts, each twice as long as the one before. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Something worked: the next pause is a short one again. */
    public void reset() {
        next = first;
    }

    /** The pause to make now. */
    public Duration next() {
        var now = next;
        var longer = now.multipliedBy(2);
        next = longer.compareTo(longest) < 0 ? longer : longest;
        return now;
    }

    /** Makes the pause; whether it ran to its end. */
    public boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(next().toMillis());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
