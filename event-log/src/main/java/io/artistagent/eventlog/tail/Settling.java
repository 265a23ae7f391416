package io.artistagent.eventlog.tail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
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
 *
 * <p>So there is always an event at the end, and it stays there, whatever is rolled back behind it. Every look begins with that event:
 * where it is gone, or is another one, the log has lost what was read.
 */
final class Settling {

    private static final int PAGE = 10_000;
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final TailTable table;
    private final LongConsumer settled;
    private Seen end;

    /**
     * @param end up to where the log is known to be settled: the index of an event, or 0
     * @param settled gets each new end
     */
    Settling(TailTable table, long end, LongConsumer settled) {
        this.table = table;
        this.end = new Seen(end, null);
        this.settled = settled;
    }

    /**
     * Goes on to the last event that is visible now.
     *
     * @throws OlderLog where the event at the end is not there any more
     */
    void advance(Connection connection) throws SQLException {
        List<Seen> seen;
        do {
            seen = behindTheEnd(table.from(connection, end.index(), PAGE));
            settleUnbroken(seen);
            if (!seen.isEmpty() && seen.getLast().index() > end.index()) {
                settleBroken(connection, seen.getLast());
            }
        } while (seen.size() >= PAGE - 1);
    }

    private List<Seen> behindTheEnd(List<Seen> seen) {
        if (end.index() == 0) {
            return seen;
        }
        if (seen.isEmpty() || !seen.getFirst().agreesWith(end)) {
            throw new OlderLog(end.index());
        }
        end = seen.getFirst();
        return seen.subList(1, seen.size());
    }

    private void settleUnbroken(List<Seen> seen) {
        var unbroken = end;
        for (var each : seen) {
            if (each.index() != unbroken.index() + 1) {
                break;
            }
            unbroken = each;
        }
        settleAt(unbroken);
    }

    private void settleBroken(Connection connection, Seen upTo) throws SQLException {
        awaitThoseWhoAppend(connection);
        // A full page may turn out to hold more now: the rest is for the next round
        var present = table.indexes(connection, end.index(), upTo.index());
        table.recordDead(connection, TailTable.missing(end.index(), present, upTo.index()));
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

    private void settleAt(Seen event) {
        if (event.index() > end.index()) {
            end = event;
            settled.accept(event.index());
        }
    }
}
