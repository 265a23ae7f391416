package io.artistagent.eventlog.projection;

import io.artistagent.domain.ErasureEvent;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.storage.LogReader;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Everything that is needed to follow the log for a projection: the reader, the store of positions, and the handlers. */
final class ProjectionContext {

    /** The key under which a log line names the projection, so that the same line about another projection can be told apart. */
    static final String KEY = "projection";

    private final ProcessorSettings settings;
    private final LogAccess log;
    private final WantedTypes wanted;
    private final Handling handling;
    private final DeadLetters deadLetters;
    private final ProjectionMetrics metrics;

    ProjectionContext(
            ProcessorSettings settings,
            LogAccess log,
            WantedTypes wanted,
            Handling handling,
            ProjectionMetrics metrics) {
        this.settings = settings;
        this.log = log;
        this.wanted = wanted;
        this.handling = handling;
        this.deadLetters = new DeadLetters(log.database(), settings.name());
        this.metrics = metrics;
    }

    /** The parts of the log that every projection uses. */
    record LogAccess(
            LogDataSource database,
            LogReader reader,
            EventCodec codec,
            TokenStore tokens,
            TransactionManager transactions,
            TransientFailures transientFailures) {}

    /** The projection's own handlers. */
    interface Handling {

        void handle(List<? extends EventMessage<?>> events, UnitOfWork<? extends EventMessage<?>> unit, Segment segment)
                throws Exception;

        boolean isOf(EventMessage<?> event, Segment segment) throws Exception;
    }

    String name() {
        return settings.name();
    }

    TransientFailures transientFailures() {
        return log.transientFailures();
    }

    long highWaterMark() {
        return log.reader().highWaterMark();
    }

    /** Whether positions are valid: they are not if the log has lost events that were read. */
    boolean isIntact() {
        return log.reader().isIntact();
    }

    PageReader read(long after, long limit) {
        return new PageReader(
                log.reader(), log.codec(), wanted, settings.batchSize(), after, limit, "projection-" + name());
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    EventCodec codec() {
        return log.codec();
    }

    WantedTypes wanted() {
        return wanted;
    }

    LogReader reader() {
        return log.reader();
    }

    /** The erasures after the first dead letter and up to an index that concern the projection. */
    List<TrackedEventMessage<?>> laterErasures(Segment segment, long upTo) throws Exception {
        return of(segment, deadLetters.laterErasures(upTo, reader(), wanted));
    }

    /** The events that belong to the segment. */
    List<TrackedEventMessage<?>> of(Segment segment, List<TrackedEventMessage<?>> events) throws Exception {
        if (segment.getMask() == 0) {
            return events;
        }
        List<TrackedEventMessage<?>> own = new ArrayList<>();
        for (TrackedEventMessage<?> event : events) {
            if (isOf(segment, event)) {
                own.add(event);
            }
        }
        return own;
    }

    /** An unreadable event belongs to the segment of its aggregate; it has no handler to ask. */
    private boolean isOf(Segment segment, TrackedEventMessage<?> event) throws Exception {
        return event.getPayload() instanceof UnreadableEvent
                ? segment.matches(Batches.sequence(event))
                : handling.isOf(event, segment);
    }

    /** Handles the events, stores the position and runs {@code besides}, in one transaction. */
    void handle(List<TrackedEventMessage<?>> events, TrackingToken after, Segment segment, Runnable besides)
            throws Exception {
        metrics.time(
                events.size(),
                () -> inOneTransaction(events, segment, () -> {
                    store(after, segment.getSegmentId());
                    besides.run();
                }));
    }

    /**
     * Handles a dead letter and removes it, in one transaction.
     *
     * @return whether it did; false if another process has removed it meanwhile, in which case nothing was done. An erasure is handled in
     *     any case, since it follows dead letters that this process has handled
     * @throws UnableToClaimTokenException if the segment now belongs to another process
     */
    boolean handleAgain(TrackedEventMessage<?> event, Segment segment) throws Exception {
        try {
            inOneTransaction(List.of(event), segment, () -> {
                log.tokens().extendClaim(name(), segment.getSegmentId());
                if (!deadLetters.remove(event) && !(event.getPayload() instanceof ErasureEvent)) {
                    throw new HandledMeanwhile();
                }
            });
            return true;
        } catch (HandledMeanwhile byAnother) {
            return false;
        }
    }

    /** Rolls back what the handlers have done. */
    private static final class HandledMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private void inOneTransaction(List<TrackedEventMessage<?>> events, Segment segment, Runnable besides)
            throws Exception {
        Transaction transaction = log.transactions().startTransaction();
        try {
            BatchingUnitOfWork<TrackedEventMessage<?>> unit = new BatchingUnitOfWork<>(events);
            unit.onPrepareCommit(ending -> besides.run());
            unit.onCommit(ending -> transaction.commit());
            unit.onRollback(ending -> transaction.rollback());
            handling.handle(events, unit, segment);
        } catch (Error fatal) {
            // During a commit, the framework rolls back only for exceptions. Later work on this thread would join the
            // open transaction and be taken for stored
            transaction.rollback();
            throw fatal;
        }
    }

    /** Stores a position and runs {@code besides}, in one transaction. */
    void store(TrackingToken after, Segment segment, Runnable besides) {
        log.transactions().executeInTransaction(() -> {
            store(after, segment.getSegmentId());
            besides.run();
        });
    }

    /** Extends the claim first: storing alone would take over a claim that another process has released meanwhile. */
    private void store(TrackingToken after, int segment) {
        log.reader().requireIntact();
        log.tokens().extendClaim(name(), segment);
        log.tokens().storeToken(after, name(), segment);
    }

    void store(TrackingToken after, Segment segment) {
        store(after, segment, () -> {});
    }

    /** Stores dead letters, unless the segment now belongs to another process. */
    void keep(List<TrackedEventMessage<?>> letters, Segment segment) {
        log.transactions().executeInTransaction(() -> {
            log.tokens().extendClaim(name(), segment.getSegmentId());
            deadLetters.keep(letters);
        });
    }

    void extendClaim(Segment segment) {
        log.transactions().executeInTransaction(() -> log.tokens().extendClaim(name(), segment.getSegmentId()));
    }

    void release(Segment segment) {
        log.transactions().executeInTransaction(() -> log.tokens().releaseClaim(name(), segment.getSegmentId()));
    }
}
