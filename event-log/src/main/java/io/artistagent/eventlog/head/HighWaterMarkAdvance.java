package io.artistagent.eventlog.head;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Moves the high-water mark forward: never past a gap that a running transaction can still fill, and without waiting for transactions
 * that have nothing to do with the log.
 *
 * <p>Why this is safe: a transaction takes the shared {@link AppendLock} before it draws an index, and indexes are drawn in order. So when
 * an event is visible, every transaction that drew a smaller index had already taken the lock. When the locks are read afterwards, such a
 * transaction either still holds the lock, and is waited for, or has ended, and its events are visible too. The mark is the highest index
 * seen, not the value of the sequence, which falls back after a crash: a visible event has been flushed to disk, and with it everything
 * that the sequence did before. (This needs {@code synchronous_commit = on}, {@code max_prepared_transactions = 0} and a sequence that
 * caches nothing.)
 *
 * <p>So there is always an event at the mark, and it stays there, whatever is rolled back after it. Each advance begins with that
 * event: if it is gone, or another event has its index, the log has lost events that were read.
 */
final class HighWaterMarkAdvance {

    private static final int PAGE = 10_000;
    private static final long MIN_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final HighWaterMarkTable table;
    private final LongConsumer advanced;
    private IndexedEvent mark;

    /**
     * @param mark where the high-water mark is: the index of an event, or 0
     * @param advanced gets each new mark
     */
    HighWaterMarkAdvance(HighWaterMarkTable table, long mark, LongConsumer advanced) {
        this.table = table;
        this.mark = new IndexedEvent(mark, null);
        this.advanced = advanced;
    }

    /**
     * Advances to the last event that is visible now.
     *
     * @throws TruncatedLog if the event at the mark is gone
     */
    void advance(Connection connection) throws SQLException {
        List<IndexedEvent> seen;
        do {
            seen = afterTheMark(table.from(connection, mark.index(), PAGE));
            advanceWithoutGaps(seen);
            if (!seen.isEmpty() && seen.getLast().index() > mark.index()) {
                advanceOverGaps(connection, seen.getLast());
            }
        } while (seen.size() >= PAGE - 1);
    }

    private List<IndexedEvent> afterTheMark(List<IndexedEvent> seen) {
        if (mark.index() == 0) {
            return seen;
        }
        if (seen.isEmpty() || !seen.getFirst().agreesWith(mark)) {
            throw new TruncatedLog(mark.index());
        }
        mark = seen.getFirst();
        return seen.subList(1, seen.size());
    }

    private void advanceWithoutGaps(List<IndexedEvent> seen) {
        IndexedEvent unbroken = mark;
        for (IndexedEvent each : seen) {
            if (each.index() != unbroken.index() + 1) {
                break;
            }
            unbroken = each;
        }
        advanceTo(unbroken);
    }

    private void advanceOverGaps(Connection connection, IndexedEvent upTo) throws SQLException {
        awaitAppendingTransactions(connection);
        // A full page may have gained events by now: the next round handles the rest
        long[] present = table.indexes(connection, mark.index(), upTo.index());
        table.recordGaps(connection, HighWaterMarkTable.missing(mark.index(), present, upTo.index()));
        advanceTo(upTo);
    }

    private void awaitAppendingTransactions(Connection connection) throws SQLException {
        Set<String> alive = table.appending(connection);
        for (long pause = MIN_PAUSE_NANOS; !alive.isEmpty(); pause = Math.min(2 * pause, MAX_PAUSE_NANOS)) {
            LockSupport.parkNanos(pause);
            if (Thread.currentThread().isInterrupted()) {
                throw new SQLException("Interrupted while waiting for an appending transaction");
            }
            HashSet<String> still = new HashSet<>(table.appending(connection));
            still.retainAll(alive);
            alive = still;
        }
    }

    private void advanceTo(IndexedEvent event) {
        if (event.index() > mark.index()) {
            mark = event;
            advanced.accept(event.index());
        }
    }
}
