package io.artistagent.eventlog.processor;

import java.util.concurrent.TimeUnit;

/** Longer and longer pauses between attempts, from a tenth of a second to a few seconds. */
final class Backoff {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 3_000;

    private int attempts;

    void reset() {
        attempts = 0;
    }

    /** Whether the pause ran to its end. */
    boolean pause() {
        var millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts, 10));
        attempts++;
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
