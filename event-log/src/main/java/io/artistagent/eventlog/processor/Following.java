package io.artistagent.eventlog.processor;

import io.artistagent.eventlog.LogDataSource;
import io.artistagent.eventlog.Projection;
import io.artistagent.eventlog.storage.EventCodec;
import io.artistagent.eventlog.storage.UnreadableEvent;
import io.artistagent.eventlog.tail.Tail;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** All that it takes to follow the log for a projection: where to read, where to keep the position, and who handles events. */
final class Following {

    /** Under which key a line in the log names the projection, so that the same line about another one is told apart. */
    static final String KEY = "projection";

    private final Projection projection;
    private final LogAccess log;
    private final WantedTypes wanted;
    private final Handling handling;
    private final DeadLetters deadLetters;
    private final ProjectionMetrics metrics;

    Following(Projection projection, LogAccess log, WantedTypes wanted, Handling handling, ProjectionMetrics metrics) {
        this.projection = projection;
        this.log = log;
        this.wanted = wanted;
        this.handling = handling;
        this.deadLetters = new DeadLetters(log.database(), projection.name());
        this.metrics = metrics;
    }

    /** The parts of the log that every projection uses. */
    record LogAccess(
            LogDataSource database, EventCodec codec, Tail tail, TokenStore tokens, TransactionManager transactions) {}

    /** The projection's own handlers. */
    interface Handling {

        void handle(List<? extends EventMessage<?>> events, UnitOfWork<? extends EventMessage<?>> unit, Segment segment)
                throws Exception;

        boolean isOf(EventMessage<?> event, Segment segment) throws Exception;
    }

    String name() {
        return projection.name();
    }

    long settled() {
        return log.tail().settled();
    }

    PageReader read(long after, long limit) {
        return new PageReader(
                log.database(),
                log.codec(),
                log.tail(),
                wanted,
                projection.batchSize(),
                after,
                limit,
                "projection-" + name());
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    EventCodec codec() {
        return log.codec();
    }

    /** Which of the events are for the segment. */
    List<TrackedEventMessage<?>> of(Segment segment, List<TrackedEventMessage<?>> events) throws Exception {
        if (segment.getMask() == 0) {
            return events;
        }
        var own = new ArrayList<TrackedEventMessage<?>>();
        for (var event : events) {
            if (isOf(segment, event)) {
                own.add(event);
            }
        }
        return own;
    }

    /** What cannot be read belongs where its aggregate does, and has no handler that would say so. */
    private boolean isOf(Segment segment, TrackedEventMessage<?> event) throws Exception {
        return event.getPayload() instanceof UnreadableEvent
                ? segment.matches(Batches.sequence(event))
                : handling.isOf(event, segment);
    }

    /** Handles the events and stores the position, with whatever else belongs to it, in one transaction. */
    void handle(List<TrackedEventMessage<?>> events, TrackingToken after, Segment segment, Runnable besides)
            throws Exception {
        var unit = new BatchingUnitOfWork<>(events);
        unit.attachTransaction(log.transactions());
        unit.onPrepareCommit(ending -> {
            store(after, segment.getSegmentId());
            besides.run();
        });
        try {
            metrics.time(events.size(), () -> handling.handle(events, unit, segment));
        } catch (Error fatal) {
            // The framework rolls back for exceptions alone, and a transaction that stays open holds its claim and its
            // connection
            if (unit.isActive()) {
                unit.rollback(fatal);
            }
            throw fatal;
        }
    }

    /** Handles an event that was put aside, and takes it off the list, in one transaction. */
    void handleAgain(TrackedEventMessage<?> event, Segment segment) throws Exception {
        var unit = new BatchingUnitOfWork<>(event);
        unit.attachTransaction(log.transactions());
        unit.onPrepareCommit(ending -> deadLetters.remove(event));
        handling.handle(List.of(event), unit, segment);
    }

    /** Stores a position, with whatever else belongs to it, in one transaction. */
    void store(TrackingToken after, Segment segment, Runnable besides) {
        log.transactions().executeInTransaction(() -> {
            store(after, segment.getSegmentId());
            besides.run();
        });
    }

    /** Storing alone would take up a claim that another process has had and given back meanwhile. */
    private void store(TrackingToken after, int segment) {
        log.tokens().extendClaim(name(), segment);
        log.tokens().storeToken(after, name(), segment);
    }

    void store(TrackingToken after, Segment segment) {
        store(after, segment, () -> {});
    }

    void extendClaim(Segment segment) {
        log.transactions().executeInTransaction(() -> log.tokens().extendClaim(name(), segment.getSegmentId()));
    }

    void release(Segment segment) {
        log.transactions().executeInTransaction(() -> log.tokens().releaseClaim(name(), segment.getSegmentId()));
    }
}
