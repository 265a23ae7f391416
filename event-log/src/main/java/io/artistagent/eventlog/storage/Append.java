package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The events of one command on their way into the log, and the answer for the thread that waits for it. */
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

    /** Lets whoever waits go on, and has them wake two others, who must be answered already: they are woken once. */
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

    /** Has whoever waits look again; whoever leads looks anyway. */
    void wake() {
        if (waiting != Thread.currentThread()) {
            LockSupport.unpark(waiting);
        }
    }

    boolean isAnswered() {
        return answered;
    }

    /** The answer, which must be there. */
    long[] indexes() throws SQLException {
        if (failure instanceof SQLException refused) {
            throw refused;
        }
        if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (indexes == null) {
            throw new IllegalStateException("The append is not answered yet.");
        }
        return indexes;
    }
}
