package io.artistagent.eventlog.tail;

import io.artistagent.eventlog.LogDataSource;
import io.artistagent.eventlog.ServerSettings;
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
 * The end of the log as its followers may see it: up to {@link #settled()} nothing can change any more. One thread keeps it, woken by
 * every append of this process and by the {@link Bell} of the others, and looks by itself from time to time should a call get lost.
 */
public final class Tail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration LOOK_BY_ITSELF = Duration.ofMillis(500);

    /** Where appends follow each other faster, one look is for many: a look for each would cost the server as much as the append. */
    private static final long NOT_SOONER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofMillis(200);
    private static final long NOTE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LogDataSource database;
    private final @Nullable Bell bell;
    private final TailTable table = new TailTable();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition rung = lock.newCondition();
    private volatile boolean ringing;
    private volatile long settled;
    private volatile @Nullable OlderLog older;
    private volatile boolean closed;
    private volatile long lookedAt = System.nanoTime();
    private @Nullable Thread thread;
    private long noted;
    private long notedAt;

    /** @param bell calls the other processes on this log, where there are any */
    public Tail(LogDataSource database, @Nullable Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    /** Begins where an earlier run left off. */
    public void start() throws SQLException {
        settled = database.onItsOwn(connection -> {
            ServerSettings.check(connection);
            return table.settled(connection);
        });
        noted = settled;
        thread = Thread.ofPlatform().daemon().name("log-tail").start(this::run);
        if (bell != null) {
            bell.start(this::wake);
        }
    }

    /** The index up to which the log is complete: every event that will ever stand there can be read. */
    public long settled() {
        return settled;
    }

    /** For how long the end of the log has not been looked at: a moment, unless the database is away or an append hangs. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    /** Why nothing is settled any more, if the log has lost what was read of it. */
    public Optional<OlderLog> older() {
        return Optional.ofNullable(older);
    }

    /** @throws OlderLog where the log has lost what was read of it: nobody may go on from where they stand */
    public void refuseOlder() {
        var lost = older;
        if (lost != null) {
            throw lost.again();
        }
    }

    /** Tells of an append, here and everywhere. */
    public void ring() {
        wake();
        if (bell != null) {
            bell.ring();
        }
    }

    private void wake() {
        if (ringing) {
            return;
        }
        lock.lock();
        try {
            ringing = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the log is settled beyond an index.
     *
     * @return whether it is; false when the time is over
     */
    public boolean awaitBeyond(long index, Duration longest) throws InterruptedException {
        if (settled > index) {
            return true;
        }
        lock.lock();
        try {
            var nanos = longest.toNanos();
            while (settled <= index) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        var settling = new Settling(table, settled, this::settle);
        var away = false;
        while (!closed) {
            try {
                database.onItsOwn(connection -> advance(settling, connection));
                away = false;
                awaitRing(LOOK_BY_ITSELF);
                letOthersRing();
            } catch (InterruptedException ended) {
                return;
            } catch (OlderLog lost) {
                older = lost;
                LOG.error("{}", lost.getMessage());
                return;
            } catch (Throwable failure) {
                if (!away && !closed) {
                    LOG.warn(
                            "The end of the log cannot be read; trying again: {}",
                            failure.getClass().getName());
                }
                away = true;
                pause();
            }
        }
    }

    private long advance(Settling settling, Connection connection) throws SQLException {
        settling.advance(connection);
        lookedAt = System.nanoTime();
        if (settled > noted && System.nanoTime() - notedAt > NOTE_EVERY_NANOS) {
            note(connection);
        }
        return settled;
    }

    /** Where the next start begins to look. */
    private long note(Connection connection) throws SQLException {
        var end = settled;
        table.settle(connection, end);
        noted = end;
        notedAt = System.nanoTime();
        return end;
    }

    private void settle(long index) {
        lock.lock();
        try {
            settled = index;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRing(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            var nanos = longest.toNanos();
            while (!ringing && nanos > 0) {
                nanos = rung.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void letOthersRing() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(lookedAt + NOT_SOONER_NANOS - System.nanoTime());
        ringing = false;
    }

    private void pause() {
        try {
            awaitRing(TRY_AGAIN);
            letOthersRing();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (bell != null) {
            bell.close();
        }
        if (thread != null) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
        try {
            if (older == null) {
                database.onItsOwn(this::note);
            }
        } catch (SQLException away) {
            LOG.debug("Where the log ends is not noted; the next start looks from an earlier place", away);
        }
    }
}
