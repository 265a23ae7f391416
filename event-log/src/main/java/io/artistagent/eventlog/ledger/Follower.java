package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.head.HighWaterMark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the ledger: reads the log behind its high-water mark, appends the events to the tree, and signs a checkpoint about once a second
 * while events arrive. If the stored ledger contradicts itself, it tells all processes, and goes on appending without checkpoints.
 */
final class Follower extends LockedThread {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(500);

    /** A batch of a few events costs as much as one of a hundred, so at most four batches a second are written unless there is more to do. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(250);

    /** Together with the time between batches, this keeps an event without checkpoint for less than a second. */
    private static final long BETWEEN_CHECKPOINTS_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

    private final HighWaterMark highWaterMark;
    private final LedgerTables tables;
    private final CheckpointSigner signer;
    private final LedgerState state;
    private final FaultTable faults = new FaultTable();
    private long signedAt = System.nanoTime() - BETWEEN_CHECKPOINTS_NANOS;

    Follower(
            LogDataSource database,
            HighWaterMark highWaterMark,
            LedgerTables tables,
            CheckpointSigner signer,
            LedgerState state) {
        super(database, "ledger-follower", STAND_BY);
        this.highWaterMark = highWaterMark;
        this.tables = tables;
        this.signer = signer;
        this.state = state;
    }

    @Override
    void work(Connection connection) throws SQLException, InterruptedException {
        try {
            follow(connection);
        } catch (LedgerBroken broken) {
            faults.report(connection, broken);
            throw broken;
        }
    }

    @Override
    void standsBy() {
        state.standsBy();
    }

    @Override
    void ended() {
        state.ended();
    }

    @Override
    void failed(Throwable failure) {
        state.failed(failure);
    }

    private void follow(Connection connection) throws SQLException, InterruptedException {
        LedgerWriter writer = LedgerWriter.resume(tables, connection);
        while (!isClosed()) {
            if (state.broken().isPresent()) {
                // Somebody may have repaired the tiles that this writer would write again
                writer = LedgerWriter.resume(tables, connection);
            }
            long upTo = highWaterMark.index();
            int appended = upTo > writer.progress().lastIndex() ? writer.append(upTo) : 0;
            state.follows(writer.progress());
            if (System.nanoTime() - signedAt >= BETWEEN_CHECKPOINTS_NANOS) {
                sign(connection, writer.progress());
            }
            if (appended == 0 && !tables.progress(connection).equals(writer.progress())) {
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

    private void sign(Connection connection, LedgerProgress progress) throws SQLException {
        if (state.isSigned(progress.size())) {
            return;
        }
        signedAt = System.nanoTime();
        try {
            long size = signer.sign(connection).size();
            if (!state.hasSigned()) {
                faults.clear(connection);
            }
            state.signed(size);
        } catch (LedgerBroken broken) {
            if (state.broken().isEmpty()) {
                LOG.error("No checkpoint can be signed. {}", broken.getMessage());
            }
            faults.report(connection, broken);
            state.failed(broken);
        }
    }
}
