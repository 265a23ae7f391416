package io.artistagent.eventlog.ledger;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works on the ledger while its process holds a lock. Of all processes, one holds it at a time; the others stand by. */
abstract class LockedThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockedThread.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogDataSource database;
    private final String name;
    private final Duration standBy;
    private volatile boolean closed;
    private @Nullable Thread thread;

    /**
     * Creates the thread without starting it.
     *
     * @param name the name of the thread and of its lock
     * @param standBy the time between two attempts to take the lock
     */
    LockedThread(LogDataSource database, String name, Duration standBy) {
        this.database = database;
        this.name = name;
        this.standBy = standBy;
    }

    /** Works on the session of the lock until {@link #isClosed()}. If it returns earlier or fails, it is called again after a moment. */
    abstract void work(Connection connection) throws SQLException, InterruptedException;

    /** Another process holds the lock. */
    abstract void standsBy();

    /** This process does not hold the lock any more. */
    abstract void ended();

    /** The work, or the attempt to take the lock, has failed. */
    abstract void failed(Throwable failure);

    void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    final boolean isClosed() {
        return closed;
    }

    private void run() {
        boolean failing = false;
        while (!closed) {
            try {
                if (!workIfFirst()) {
                    TimeUnit.NANOSECONDS.sleep(standBy.toNanos());
                }
                failing = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (Throwable failure) {
                failed(failure);
                if (!failing && !closed) {
                    LOG.warn("The thread {} has failed; trying again", name, LoggedFailure.of(failure));
                }
                failing = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** @return whether this process held the lock */
    private boolean workIfFirst() throws SQLException, InterruptedException {
        Optional<LedgerLock> lock = LedgerLock.tryOn(database.standalone(), name);
        if (lock.isEmpty()) {
            standsBy();
            return false;
        }
        try (LedgerLock held = lock.get()) {
            work(held.connection());
        } finally {
            ended();
        }
        return true;
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(AFTER_A_FAILURE.toNanos());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(PATIENCE);
        }
    }
}
