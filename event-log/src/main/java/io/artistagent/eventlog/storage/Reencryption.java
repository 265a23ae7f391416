package io.artistagent.eventlog.storage;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.upcasting.EventForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Seals fields that were found to be personal after events with them had been stored. This is the only case in which rows of the log
 * change. An operator starts it explicitly, and an {@link EventReencrypted} records each changed row, in the same transaction. The content
 * of an event stays the same; it is stored in its current form.
 *
 * <p>It can be stopped after any page and started again. An event that cannot be sealed now, for example because a key is missing, is
 * skipped and counted; its form stays pending.
 */
public final class Reencryption implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogDataSource database;
    private final EventCodec codec;
    private final ReencryptedForms forms;
    private final HighWaterMark highWaterMark;
    private final EventTable table = new EventTable();
    private final EventPages pages = new EventPages();
    private volatile Progress progress = Progress.NONE;
    private @Nullable Thread thread;
    private volatile boolean closed;

    public Reencryption(LogDataSource database, EventCodec codec, ReencryptedForms forms, HighWaterMark highWaterMark) {
        this.database = database;
        this.codec = codec;
        this.forms = forms;
        this.highWaterMark = highWaterMark;
    }

    /** The state of the current run, or the result of the last run in this process. */
    public enum State {
        NONE,
        RUNNING,
        COMPLETE,
        /** It reached the end, but had to skip events. */
        INCOMPLETE,
        FAILED
    }

    /**
     * The progress of a run.
     *
     * @param position the index up to which the log has been processed
     * @param end the index of the last event to process
     * @param sealed how many events were sealed
     * @param skipped how many events could not be sealed
     * @param failure the class of the failure that ended the run; null if there was none
     */
    public record Progress(
            State state,
            long position,
            long end,
            long sealed,
            long skipped,
            @Nullable String failure) {

        private static final Progress NONE = new Progress(State.NONE, 0, 0, 0, 0, null);

        private Progress as(State next) {
            return new Progress(next, position, end, sealed, skipped, failure);
        }
    }

    /** Warns an operator at startup if there are forms to re-encrypt. */
    public void warnIfPending() {
        forms.completeIfLogIsEmpty();
        Set<EventForm> pending = forms.pending();
        if (!pending.isEmpty()) {
            LOG.warn(
                    "The log may hold personal data in the clear, in {} old forms of events ({}). Seal it with POST"
                            + " /actuator/reencryption",
                    pending.size(),
                    pending);
        }
    }

    public Progress progress() {
        return progress;
    }

    public Set<EventForm> pending() {
        return forms.pending();
    }

    /**
     * Starts a run.
     *
     * @return false if one is under way, here or in another process
     */
    public synchronized boolean start() throws SQLException {
        if (progress.state() == State.RUNNING) {
            return false;
        }
        long end = database.onSeparateConnection(table::last).orElse(0);
        Optional<ReencryptionLock> lock = ReencryptionLock.tryOn(database.standalone());
        if (lock.isEmpty()) {
            return false;
        }
        Thread starting = Thread.ofVirtual().name("log-reencryption").unstarted(() -> run(lock.get()));
        progress = new Progress(State.RUNNING, 0, end, 0, 0, null);
        try {
            starting.start();
        } catch (Throwable noThread) {
            fail(noThread);
            lock.get().close();
            throw noThread;
        }
        thread = starting;
        return true;
    }

    private void run(ReencryptionLock lock) {
        try (lock) {
            Set<EventForm> pending = forms.pending();
            while (!closed && progress.position() < progress.end()) {
                progress = database.inOwnTransaction(this::sealPage);
                highWaterMark.announceAppend();
            }
            if (progress.position() >= progress.end()) {
                end(pending);
            }
        } catch (Throwable failed) {
            // An operator sees only the progress. If it stayed at RUNNING after an error, no run could be started again
            fail(failed);
        }
    }

    private void fail(Throwable failed) {
        Progress reached = progress;
        progress = new Progress(
                State.FAILED,
                reached.position(),
                reached.end(),
                reached.sealed(),
                reached.skipped(),
                failed.getClass().getName());
        LOG.error("The re-encryption failed at event {}", reached.position(), LoggedFailure.of(failed));
    }

    private void end(Set<EventForm> pending) {
        if (progress.skipped() == 0) {
            forms.complete(pending);
        }
        progress = progress.as(progress.skipped() == 0 ? State.COMPLETE : State.INCOMPLETE);
        LOG.info(
                "Re-encrypted {} events, skipped {}. VACUUM FULL log.event removes the old rows from the disk",
                progress.sealed(),
                progress.skipped());
    }

    private Progress sealPage(Connection connection) throws SQLException {
        List<StoredEvent> page = pages.ofLog(connection, progress.position(), progress.end(), PAGE);
        if (page.isEmpty()) {
            return new Progress(
                    State.RUNNING, progress.end(), progress.end(), progress.sealed(), progress.skipped(), null);
        }
        List<Long> changed = new ArrayList<>();
        List<StoredEvent> records = new ArrayList<>();
        long skipped = progress.skipped();
        for (StoredEvent event : page) {
            if (codec.needsReencryption(event)) {
                Optional<StoredEvent> sealed = seal(event);
                if (sealed.isPresent()) {
                    table.replace(connection, sealed.get());
                    changed.add(event.index());
                    records.add(codec.encode(recordOf(event, sealed.get())));
                } else {
                    skipped++;
                }
            }
        }
        if (!records.isEmpty()) {
            table.recordReencryptions(connection, changed, table.append(connection, records));
        }
        return new Progress(
                State.RUNNING,
                page.getLast().index(),
                progress.end(),
                progress.sealed() + records.size(),
                skipped,
                null);
    }

    private static EventMessage<EventReencrypted> recordOf(StoredEvent before, StoredEvent after) {
        return GenericEventMessage.<EventReencrypted>asEventMessage(
                        new EventReencrypted(before.index(), before.payloadHash(), after.payloadHash()))
                .withMetaData(Map.of(LogMetadata.SOURCE, "reencryption"));
    }

    /** The sealed form, or nothing if the event cannot be sealed now. */
    private Optional<StoredEvent> seal(StoredEvent event) {
        try {
            return codec.reencrypt(event);
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (UnreadableEvent damaged) {
            LOG.warn("{}", damaged.getMessage(), LoggedFailure.of(damaged));
        } catch (RuntimeException failed) {
            LOG.warn("Cannot seal event {}", event.index(), LoggedFailure.of(failed));
        }
        return Optional.empty();
    }

    /** Waits for the run to end. */
    void await() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        Thread running = thread;
        if (running != null && !running.join(PATIENCE)) {
            LOG.warn("The re-encryption stops at event {}: it is still waiting for a database", progress.position());
        }
    }
}
