package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The events of one command on their way into the log, and the result for the thread that waits. */
final class Append {

    private final List<StoredEvent> events;
    private final Thread waiting = Thread.currentThread();

    private long @Nullable [] indexes;
    private @Nullable Exception failure;
    private @Nullable Append left;
    private @Nullable Append right;
    private volatile boolean answered;

    Append(List<StoredEvent> events) {
        this.events = events;
    }

    List<StoredEvent> events() {
        return events;
    }

    int bytes() {
        return events.stream().mapToInt(StoredEvent::bytes).sum();
    }

    void isAt(long[] indexesOfAll, int first) {
        indexes = Arrays.copyOfRange(indexesOfAll, first, first + events.size());
    }

    void failed(Exception reason) {
        failure = reason;
    }

    boolean isOpen() {
        return indexes == null && failure == null;
    }

    /** Completes the append. The waiting thread then wakes two others; each thread is woken once, so theirs must be completed already. */
    void answer(@Nullable Append one, @Nullable Append other) {
        left = one;
        right = other;
        answered = true;
    }

    void wakeOthers() {
        if (left != null) {
            left.wake();
        }
        if (right != null) {
            right.wake();
        }
    }

    /** Wakes the waiting thread, unless it is the current one. */
    void wake() {
        if (waiting != Thread.currentThread()) {
            LockSupport.unpark(waiting);
        }
    }

    boolean isAnswered() {
        return answered;
    }

    /** The indexes of the events; the append must be completed. */
    long[] indexes() throws SQLException {
        if (failure instanceof SQLException refused) {
            throw refused;
        }
        if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (indexes == null) {
            throw new IllegalStateException("The append is not completed yet.");
        }
        return indexes;
    }
}
