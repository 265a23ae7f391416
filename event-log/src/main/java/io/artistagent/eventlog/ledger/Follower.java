package io.artistagent.eventlog.ledger;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.head.HighWaterMark;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the ledger: one process at a time reads the log behind its high-water mark, appends the events to the tree, and signs a checkpoint
 * about once a second while events arrive. All others stand by.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A batch of a few events costs as much as one of a hundred, so at most ten batches a second are written unless there is more to do. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);

    /** Together with the time between batches, this keeps an event without checkpoint for less than a second. */
    private static final long BETWEEN_CHECKPOINTS_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    private final LogDataSource database;
    private final HighWaterMark highWaterMark;
    private final LedgerTables tables;
    private final CheckpointSigner signer;
    private final LedgerState state;
    private final SelfCheck check;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private long signedAt = System.nanoTime() - BETWEEN_CHECKPOINTS_NANOS;

    Follower(
            LogDataSource database,
            HighWaterMark highWaterMark,
            LedgerTables tables,
            CheckpointSigner signer,
            LedgerState state) {
        this.database = database;
        this.highWaterMark = highWaterMark;
        this.tables = tables;
        this.signer = signer;
        this.state = state;
        this.check = new SelfCheck(tables, state);
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("ledger-follower").start(this::run);
    }

    private void run() {
        boolean failing = false;
        while (!closed) {
            try {
                if (!followIfFirst()) {
                    TimeUnit.NANOSECONDS.sleep(STAND_BY.toNanos());
                }
                failing = false;
            } catch (InterruptedException ended) {
                return;
            } catch (Throwable failure) {
                state.failed(failure);
                if (!failing && !closed) {
                    LOG.warn("The ledger cannot follow the log; trying again", LoggedFailure.of(failure));
                }
                failing = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** @return whether this process was the one that follows the log */
    private boolean followIfFirst() throws SQLException, InterruptedException {
        Optional<FollowerLock> lock = FollowerLock.tryOn(database.standalone());
        if (lock.isEmpty()) {
            state.standsBy();
            return false;
        }
        try (FollowerLock held = lock.get()) {
            follow(LedgerWriter.resume(tables, held.connection()), held);
        } finally {
            state.standsBy();
        }
        return true;
    }

    private void follow(LedgerWriter writer, FollowerLock lock) throws SQLException, InterruptedException {
        while (!closed) {
            long upTo = highWaterMark.index();
            int appended = upTo > writer.progress().lastIndex() ? writer.append(upTo) : 0;
            state.follows(writer.progress());
            if (System.nanoTime() - signedAt >= BETWEEN_CHECKPOINTS_NANOS) {
                sign(lock, writer.progress());
            }
            check.continueIfDue(lock.connection());
            if (appended == 0 && !tables.progress(lock.connection()).equals(writer.progress())) {
                LOG.warn("The progress of the ledger was changed from outside; continuing from what is stored");
                return;
            }
            if (appended < LedgerWriter.BATCH) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_BATCHES.toNanos());
                highWaterMark.awaitBeyond(
                        writer.progress().lastIndex(),
                        state.isSigned(writer.progress().size()) ? IDLE : BETWEEN_BATCHES);
            }
        }
    }

    private void sign(FollowerLock lock, LedgerProgress progress) throws SQLException {
        if (!state.isSigned(progress.size())) {
            state.signed(signer.sign(lock.connection()).size());
            signedAt = System.nanoTime();
        }
    }

    private boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(STAND_BY.toNanos());
            return true;
        } catch (InterruptedException ended) {
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
