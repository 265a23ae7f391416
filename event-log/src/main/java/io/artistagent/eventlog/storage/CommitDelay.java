package io.artistagent.eventlog.storage;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a leader waits for others before it writes. Those who shared a commit go on at the same moment, and the first of them to come
 * back would lead alone while the rest are a little behind: where commits are slow, a short wait saves a whole one. Who was alone waits
 * for nobody. Only leaders use it, one after the other.
 */
final class CommitDelay {

    private static final long NOT_WORTH_IT_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private volatile int expected = 1;
    private volatile long patience;
    private int last = 1;

    /** Waits until as many are there as shared a commit lately, or for a fraction of the time that a commit takes. */
    void await(Collection<?> waiting) {
        if (expected < 3 || patience < NOT_WORTH_IT_NANOS) {
            return;
        }
        var end = System.nanoTime() + patience;
        while (waiting.size() < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    void learn(int size, long nanos) {
        expected = Math.max(size, last);
        last = size;
        patience = Math.min(nanos / 4, LONGEST_NANOS);
    }
}
