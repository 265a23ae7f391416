package io.artistagent.eventlog.tail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Moves the settled end of the log forward, never past a hole that a living transaction can still fill and never waiting for one that
 * has nothing to do with the log.
 *
 * <p>Why this is safe: an index is drawn after its transaction took the shared lock {@code APPENDING}, and indexes are drawn in order.
 * So when an event is visible, every transaction that drew a smaller index took the lock before; seen afterwards, it either still holds
 * it, and is waited for, or has ended, and then its events are visible too. The end is the highest index that was seen, not the value
 * of the sequence, which falls back after a crash: an event that is visible has been flushed, and with it all that the sequence did
 * before. (This needs {@code synchronous_commit = on}, {@code max_prepared_transactions = 0} and a sequence that caches nothing.)
 */
final class Settling {

    private static final int PAGE = 10_000;
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final TailTable table;
    private final LongConsumer settled;
    private long end;

    /**
     * @param end up to where the log is known to be settled
     * @param settled gets each new end
     */
    Settling(TailTable table, long end, LongConsumer settled) {
        this.table = table;
        this.end = end;
        this.settled = settled;
    }

    /** Goes on to the last event that is visible now. */
    void advance(Connection connection) throws SQLException {
        long[] seen;
        do {
            seen = table.indexes(connection, end, Long.MAX_VALUE, PAGE);
            settleUnbroken(seen);
            if (seen.length > 0 && seen[seen.length - 1] > end) {
                settleBroken(connection, seen[seen.length - 1]);
            }
        } while (seen.length == PAGE);
    }

    private void settleUnbroken(long[] seen) {
        var unbroken = end;
        for (var index : seen) {
            if (index != unbroken + 1) {
                break;
            }
            unbroken = index;
        }
        settleAt(unbroken);
    }

    private void settleBroken(Connection connection, long upTo) throws SQLException {
        awaitThoseWhoAppend(connection);
        // A full page may turn out to hold more now: the rest is for the next round
        var present = table.indexes(connection, end, upTo, Integer.MAX_VALUE);
        table.recordDead(connection, TailTable.missing(end, present, upTo));
        settleAt(upTo);
    }

    private void awaitThoseWhoAppend(Connection connection) throws SQLException {
        var alive = table.appending(connection);
        for (var pause = SHORTEST_PAUSE_NANOS; !alive.isEmpty(); pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS)) {
            LockSupport.parkNanos(pause);
            if (Thread.currentThread().isInterrupted()) {
                throw new SQLException("Interrupted while waiting for a transaction that appends.");
            }
            var still = new HashSet<>(table.appending(connection));
            still.retainAll(alive);
            alive = still;
        }
    }

    private void settleAt(long index) {
        if (index > end) {
            end = index;
            settled.accept(index);
        }
    }

    long end() {
        return end;
    }
}
