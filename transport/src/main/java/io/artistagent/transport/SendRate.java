package io.artistagent.transport;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Measures how fast the client of one connection sends. The request head has a deadline. The body has a time credit: waiting for data uses
 * it up, received bytes earn it back at the minimum rate, and it never exceeds the grace period. Time that the server spends on received
 * data is free, so an upload may take hours as long as it makes progress.
 */
final class SendRate {

    /** The part of a request that is expected next. */
    private enum Phase {
        IDLE,
        HEAD,
        BODY,
        TOO_SLOW,
        UPGRADED
    }

    private final SendingLimits limits;
    private final LongSupplier nanoTime;

    // Also read by the acceptor; all other fields belong to the thread that handles the connection
    private volatile Phase phase = Phase.IDLE;
    private volatile long since;

    private long credit;
    private boolean waits;
    private long waitsSince;

    SendRate(SendingLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** Notes that the server starts to parse a request. */
    void parsing() {
        if (phase == Phase.BODY) {
            enter(Phase.IDLE);
        }
    }

    /**
     * Notes a read from the connection.
     *
     * @param bytes the number of bytes read; 0 if none have arrived and the server waits
     * @throws SlowSender if the body falls below the minimum rate
     */
    void received(int bytes) throws SlowSender {
        switch (phase) {
            case IDLE -> {
                if (bytes > 0) {
                    enter(Phase.HEAD);
                }
            }
            case BODY -> body(bytes);
            case TOO_SLOW -> throw new SlowSender();
            case HEAD, UPGRADED -> {}
        }
    }

    private void body(int bytes) throws SlowSender {
        long now = nanoTime.getAsLong();
        if (waits) {
            credit -= now - waitsSince;
        }
        credit = Math.min(limits.grace().toNanos(), credit + earned(bytes));
        if (credit < 0) {
            enter(Phase.TOO_SLOW);
            throw new SlowSender();
        }
        waits = bytes == 0;
        waitsSince = now;
    }

    private long earned(int bytes) {
        return (long) (bytes * 1e9 / limits.leastRate().toBytes());
    }

    /** Notes that the head is complete and the body follows. */
    void headRead() {
        enter(Phase.BODY);
        credit = limits.grace().toNanos();
        waits = false;
    }

    /**
     * Notes that the response is complete.
     *
     * @param nextHasBegun whether part of the next request has already arrived
     */
    void answered(boolean nextHasBegun) {
        if (phase == Phase.BODY) {
            enter(nextHasBegun ? Phase.HEAD : Phase.IDLE);
        }
    }

    /** Notes that the connection switches to another protocol, which has its own keep-alive rules. */
    void upgraded() {
        enter(Phase.UPGRADED);
    }

    boolean isInHead() {
        return phase == Phase.HEAD;
    }

    boolean isTooSlow() {
        return phase == Phase.TOO_SLOW;
    }

    /** Returns the time left until the head's deadline; zero or negative if it has passed. */
    Duration leftForHead() {
        return limits.head().minusNanos(nanoTime.getAsLong() - since);
    }

    /** Returns how long the client has gone without a complete request; zero while a request is being answered. */
    Duration withoutRequest() {
        return switch (phase) {
            case IDLE, HEAD -> Duration.ofNanos(nanoTime.getAsLong() - since);
            case BODY, TOO_SLOW, UPGRADED -> Duration.ZERO;
        };
    }

    private void enter(Phase next) {
        since = nanoTime.getAsLong();
        phase = next;
    }
}
