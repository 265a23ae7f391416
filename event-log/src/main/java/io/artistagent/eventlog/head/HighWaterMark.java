package io.artistagent.eventlog.head;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.ServerSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index up to which the log is complete; readers must not read beyond it. One thread advances it. Every append of this process wakes
 * the thread, and so does the {@link AppendNotifier} for the others; it also polls, in case a notification gets lost.
 */
public final class HighWaterMark implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HighWaterMark.class);
    private static final Duration MAX_CHECK_INTERVAL = Duration.ofMillis(500);

    /** At a high append rate, one query serves many appends: a query for each would cost the server as much as the append. */
    private static final long MIN_CHECK_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofMillis(200);
    private static final long STORE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LogDataSource database;
    private final @Nullable AppendNotifier notifier;
    private final HighWaterMarkTable table = new HighWaterMarkTable();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition announced = lock.newCondition();
    private volatile boolean appendAnnounced;
    private volatile long index;
    private volatile @Nullable TruncatedLog truncation;
    private volatile boolean closed;
    private volatile long checkedAt = System.nanoTime();
    private @Nullable Thread thread;
    private long stored;
    private long storedAt;

    /** @param notifier notifies the other processes on this log, if there are any */
    public HighWaterMark(LogDataSource database, @Nullable AppendNotifier notifier) {
        this.database = database;
        this.notifier = notifier;
    }

    /** Starts from the mark that an earlier run stored. */
    public void start() throws SQLException {
        index = database.onSeparateConnection(connection -> {
            ServerSettings.check(connection);
            return table.stored(connection);
        });
        stored = index;
        thread = Thread.ofPlatform().daemon().name("log-high-water-mark").start(this::run);
        if (notifier != null) {
            notifier.start(this::wake);
        }
    }

    /** The highest index up to which the log is complete: no event can still appear at or below it. */
    public long index() {
        return index;
    }

    /** How long ago the mark was last checked. It is large only if the database is unavailable or an append hangs. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - checkedAt);
    }

    /** Why the mark no longer advances, if the log has lost events that were read. */
    public Optional<TruncatedLog> truncation() {
        return Optional.ofNullable(truncation);
    }

    /** @throws TruncatedLog if the log has lost events that were read: positions are meaningless then */
    public void requireIntact() {
        TruncatedLog lost = truncation;
        if (lost != null) {
            throw lost.again();
        }
    }

    /** Announces an append to this process and all others. */
    public void announceAppend() {
        wake();
        if (notifier != null) {
            notifier.announceAppend();
        }
    }

    private void wake() {
        if (appendAnnounced) {
            return;
        }
        lock.lock();
        try {
            appendAnnounced = true;
            announced.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the mark is beyond an index.
     *
     * @return whether it is; false on timeout
     */
    public boolean awaitBeyond(long other, Duration longest) throws InterruptedException {
        if (index > other) {
            return true;
        }
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (index <= other) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = advanced.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        HighWaterMarkAdvance advance = new HighWaterMarkAdvance(table, index, this::moveTo);
        boolean unavailable = false;
        while (!closed) {
            try {
                database.onSeparateConnection(connection -> check(advance, connection));
                unavailable = false;
                awaitAppend(MAX_CHECK_INTERVAL);
                awaitNextCheck();
            } catch (InterruptedException ended) {
                return;
            } catch (TruncatedLog lost) {
                truncation = lost;
                LOG.error("{}", lost.getMessage());
                return;
            } catch (Throwable failure) {
                if (!unavailable && !closed) {
                    LOG.warn("Cannot read the high-water mark of the log; trying again", LoggedFailure.of(failure));
                }
                unavailable = true;
                pause();
            }
        }
    }

    private long check(HighWaterMarkAdvance advance, Connection connection) throws SQLException {
        advance.advance(connection);
        checkedAt = System.nanoTime();
        if (index > stored && System.nanoTime() - storedAt > STORE_EVERY_NANOS) {
            store(connection);
        }
        return index;
    }

    /** Stores the mark from which the next start begins. */
    private long store(Connection connection) throws SQLException {
        long current = index;
        table.store(connection, current);
        stored = current;
        storedAt = System.nanoTime();
        return current;
    }

    private void moveTo(long next) {
        lock.lock();
        try {
            index = next;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitAppend(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (!appendAnnounced && nanos > 0) {
                nanos = announced.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitNextCheck() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(checkedAt + MIN_CHECK_INTERVAL_NANOS - System.nanoTime());
        appendAnnounced = false;
    }

    private void pause() {
        try {
            awaitAppend(RETRY_AFTER);
            awaitNextCheck();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (notifier != null) {
            notifier.close();
        }
        if (thread != null) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
        try {
            if (truncation == null) {
                database.onSeparateConnection(this::store);
            }
        } catch (SQLException unavailable) {
            LOG.debug(
                    "Cannot store the high-water mark; the next start begins at an earlier index",
                    LoggedFailure.of(unavailable));
        }
    }
}
