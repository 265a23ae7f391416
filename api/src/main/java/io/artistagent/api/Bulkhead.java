package io.artistagent.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so much costly work run at once. Requests run on virtual threads, of which as many compute as there are processors: work
 * that takes its time would stop all others.
 */
public final class Bulkhead {

    private final Semaphore places;
    private final Semaphore queue;
    private final Duration patience;

    /**
     * A bulkhead.
     *
     * @param places how much work runs at once
     * @param waiting how much more waits for a place
     * @param patience how long it waits
     */
    public Bulkhead(int places, int waiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.queue = new Semaphore(places + waiting);
        this.patience = patience;
    }

    /**
     * Does costly work once there is a place for it.
     *
     * @throws TooBusy where there is none in time
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
