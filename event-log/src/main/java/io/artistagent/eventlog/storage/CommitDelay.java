package io.artistagent.eventlog.storage;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a leader waits for other appends before it writes. Threads that shared a commit continue at the same moment, and the first one
 * to return would commit alone, just before the others arrive. If commits are slow, a short wait saves a whole commit. A thread that was
 * alone does not wait. Only leaders use this class, one after the other.
 */
final class CommitDelay {

    private static final long MIN_DELAY_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long MAX_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long POLL_INTERVAL_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private volatile int expected = 1;
    private volatile long patience;
    private int last = 1;

    /** Waits until as many appends are waiting as shared a recent commit, or for a fraction of the duration of a commit. */
    void await(Collection<?> waiting) {
        if (expected < 3 || patience < MIN_DELAY_NANOS) {
            return;
        }
        long end = System.nanoTime() + patience;
        while (waiting.size() < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_INTERVAL_NANOS);
        }
    }

    void learn(int size, long nanos) {
        expected = Math.max(size, last);
        last = size;
        patience = Math.min(nanos / 4, MAX_DELAY_NANOS);
    }
}
