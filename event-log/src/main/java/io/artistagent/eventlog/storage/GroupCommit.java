package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: commands that end at the same time share one commit, since the commit is what takes the time. A thread that finds no leader
 * becomes the leader: it writes everything in the queue with one statement, gives up the lead and wakes the others. So a lone command is
 * written at once, and the busier the log is, the more commands share a commit.
 */
final class GroupCommit {

    private static final int MAX_REQUESTS = 256;
    private static final int MAX_BYTES = 4 << 20;

    /** If the thread that should wake others died of an error, they find out after this time. */
    private static final long POLL_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LogDataSource database;
    private final EventTable table;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();
    private final CommitDelay delay = new CommitDelay();

    GroupCommit(LogDataSource database, EventTable table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Appends the events, all or none, and returns when they are durable.
     *
     * @return their indexes
     */
    long[] append(List<StoredEvent> events) throws SQLException {
        Append mine = new Append(events);
        waiting.add(mine);
        // A leader writes for others too: an interrupt must not abort their work
        boolean interrupted = Thread.interrupted();
        while (!mine.isAnswered()) {
            if (led.compareAndSet(false, true)) {
                lead();
            } else {
                LockSupport.parkNanos(this, POLL_INTERVAL_NANOS);
                interrupted |= Thread.interrupted();
            }
        }
        mine.wakeOthers();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.indexes();
    }

    /** Every append of the batch is completed, whatever happens, so that no thread waits for ever. */
    private void lead() {
        List<Append> batch = List.of();
        try {
            batch = new ArrayList<>(MAX_REQUESTS);
            delay.await(waiting);
            takeInto(batch);
            if (!batch.isEmpty()) {
                long start = System.nanoTime();
                write(batch);
                delay.learn(batch.size(), System.nanoTime() - start);
            }
        } catch (Error fatal) {
            batch.stream()
                    .filter(Append::isOpen)
                    .forEach(append -> append.failed(
                            new IllegalStateException("It is not known whether the append was stored.", fatal)));
            throw fatal;
        } finally {
            answer(batch);
            led.set(false);
            // Every waiting thread relies on another leader
            Append next = waiting.peek();
            if (next != null) {
                next.wake();
            }
            if (!batch.isEmpty()) {
                batch.getFirst().wake();
            }
        }
    }

    /**
     * Each woken thread wakes two more, so that the leader is done at once and the others are woken in parallel. This goes from last to
     * first: a thread may wake its two as soon as its append is completed, so theirs must be completed before.
     */
    private static void answer(List<Append> batch) {
        for (int number = batch.size() - 1; number >= 0; number--) {
            batch.get(number).answer(at(2 * number + 1, batch), at(2 * number + 2, batch));
        }
    }

    private static @Nullable Append at(int number, List<Append> batch) {
        return number < batch.size() ? batch.get(number) : null;
    }

    private void takeInto(List<Append> batch) {
        int bytes = 0;
        while (batch.size() < MAX_REQUESTS && bytes < MAX_BYTES) {
            Append next = waiting.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
            bytes += next.bytes();
        }
    }

    private void write(List<Append> batch) {
        try {
            List<StoredEvent> events =
                    batch.stream().flatMap(append -> append.events().stream()).toList();
            long[] indexes = database.onSeparateConnection(connection -> table.append(connection, events));
            int first = 0;
            for (Append append : batch) {
                append.isAt(indexes, first);
                first += append.events().size();
            }
        } catch (SQLException | RuntimeException failure) {
            writeEachAlone(batch, failure);
        }
    }

    /**
     * One append may have failed the whole batch, so each is tried alone. After a lost connection, it is unknown what was stored: a second
     * attempt finds out. If there is no connection at all, the remaining appends fail at once.
     */
    private void writeEachAlone(List<Append> batch, Exception failure) {
        Exception unavailable = AppendFailures.isNoConnection(failure) ? failure : null;
        for (Append append : batch) {
            if (unavailable != null) {
                append.failed(unavailable);
            } else if (batch.size() == 1 && !AppendFailures.outcomeIsUnknown(failure)) {
                append.failed(failure);
            } else {
                unavailable = writeAlone(append);
            }
        }
    }

    /** Returns the failure if it would hit the remaining appends as well. */
    private @Nullable Exception writeAlone(Append append) {
        try {
            append.isAt(database.onSeparateConnection(connection -> again(connection, append.events())), 0);
            return null;
        } catch (SQLException | RuntimeException refused) {
            append.failed(refused);
            return AppendFailures.isNoConnection(refused) ? refused : null;
        }
    }

    /** A first attempt that is still running on the server holds its keys: the second one waits for it and then sees the outcome. */
    private long[] again(Connection connection, List<StoredEvent> events) throws SQLException {
        try {
            return table.append(connection, events);
        } catch (SQLException conflict) {
            if (AppendFailures.isConflict(conflict)) {
                return table.indexesOf(connection, events).orElseThrow(() -> conflict);
            }
            throw conflict;
        }
    }
}
