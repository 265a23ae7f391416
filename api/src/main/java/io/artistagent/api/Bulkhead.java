package io.artistagent.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how much costly work runs at once. Requests run on virtual threads, and only as many of these compute at a time as there are
 * processors: long computations would stall all other requests.
 */
public final class Bulkhead {

    private final Semaphore places;
    private final Semaphore queue;
    private final Duration patience;

    /**
     * Creates a bulkhead.
     *
     * @param places how many tasks run at once
     * @param waiting how many more tasks may queue
     * @param patience how long a task waits in the queue
     */
    public Bulkhead(int places, int waiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.queue = new Semaphore(places + waiting);
        this.patience = patience;
    }

    /**
     * Runs costly work as soon as a place is free.
     *
     * @throws TooBusy if the queue is full or no place becomes free in time
     */
    public <T> T run(Supplier<T> work) {
        if (!queue.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TooBusy();
            }
            try {
                return work.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } finally {
            queue.release();
        }
    }
}
