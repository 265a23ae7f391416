package io.artistagent.eventlog.storage;

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
        answered = true;
    }

    void failed(Exception reason) {
        failure = reason;
        answered = true;
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
