package io.artistagent.transport;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast the client of one connection sends. A head has a deadline. A body lives on credit: each second that the server waits for it
 * costs a second, its bytes earn time at the least rate, and no more is saved up than the grace. Time in which the server is busy with
 * what it has costs nothing, so that an upload may take hours as long as it moves.
 */
final class Pace {

    /** What is expected next on the connection. */
    private enum Phase {
        IDLE,
        HEAD,
        BODY,
        TOO_SLOW,
        UPGRADED
    }

    private final SendingLimits limits;
    private final LongSupplier nanoTime;

    // Read by the acceptor, too; otherwise only by the thread that has the connection
    private volatile Phase phase = Phase.IDLE;
    private volatile long since;

    private long credit;
    private boolean waits;
    private long waitsSince;

    Pace(SendingLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** The server parses what there is of a request. */
    void parsing() {
        if (phase == Phase.BODY) {
            enter(Phase.IDLE);
        }
    }

    /**
     * The server has read from the connection.
     *
     * @param bytes 0 where nothing has arrived and the server waits
     * @throws SlowSender where the body falls short of the least rate
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
        var now = nanoTime.getAsLong();
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

    /** The head is there; what follows is a body. */
    void headRead() {
        enter(Phase.BODY);
        credit = limits.grace().toNanos();
        waits = false;
    }

    /** No request is being answered any more; a part of the next one may be there. */
    void answered(boolean nextHasBegun) {
        if (phase == Phase.BODY) {
            enter(nextHasBegun ? Phase.HEAD : Phase.IDLE);
        }
    }

    /** The connection speaks another protocol from now on, with keep-alive rules of its own. */
    void upgraded() {
        enter(Phase.UPGRADED);
    }

    boolean isInHead() {
        return phase == Phase.HEAD;
    }

    boolean isTooSlow() {
        return phase == Phase.TOO_SLOW;
    }

    /** What is left of the deadline of the head; not positive where it has passed. */
    Duration leftForHead() {
        return limits.head().minusNanos(nanoTime.getAsLong() - since);
    }

    /** How long the client has been without a complete request; nothing while one is being answered. */
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
