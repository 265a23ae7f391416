package io.artistagent.eventlog.access;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.access.AccessesRecorded;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the event log from time to time what the access log contains, as {@link AccessesRecorded}. From then on, the ledger proves the access
 * log too. Every process does this; if two do it at the same time, one of them finds that it is done.
 */
final class AccessAnchors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessAnchors.class);
    private static final int MAX_ROWS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessRows rows;
    private final AnchorStream anchors;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-anchors").factory());
    private boolean failing;

    AccessAnchors(AccessRows rows, AnchorStream anchors, Duration interval) {
        this.rows = rows;
        this.anchors = anchors;
        this.interval = interval;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::run, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            anchor();
            failing = false;
        } catch (ConcurrencyException | AggregateStreamCreationException another) {
            LOG.debug("Another process anchored the access log", LoggedFailure.of(another));
        } catch (SQLException | RuntimeException | Error failure) {
            // What is thrown from here would cancel the task
            if (!failing) {
                LOG.warn("The access log cannot be anchored in the event log; trying again", LoggedFailure.of(failure));
            }
            failing = true;
        }
    }

    /** Anchors all rows that the access log has now. */
    void anchor() throws SQLException {
        OptionalLong end = rows.last();
        if (end.isEmpty()) {
            return;
        }
        AnchorStream.Last last = anchors.last();
        while (last.to() < end.getAsLong()) {
            AccessRows.Range range = rows.between(last.to() + 1, end.getAsLong(), MAX_ROWS);
            if (range.count() == 0) {
                return;
            }
            anchors.append(
                    last.sequence() + 1,
                    new AccessesRecorded(last.to() + 1, range.last(), range.count(), range.hash()));
            last = new AnchorStream.Last(last.sequence() + 1, range.last());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
