package io.artistagent.eventlog.projection;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.ErasureEvent;
import io.artistagent.eventlog.codec.UnreadableEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles pages for one segment. A page that keeps failing is handled event by event. An event that cannot be handled is set aside as a
 * dead letter; an event that cannot be read is set aside at once. Later events of the same aggregate are set aside too: the projection goes
 * on, and the events of an aggregate are never handled out of order. An event that was evicted is skipped if it fails again, as in a rebuild.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int ATTEMPTS_TOGETHER = 3;

    private final ProjectionContext context;
    private final Segment segment;
    private final BooleanSupplier ending;
    private @Nullable Set<String> blocked;

    /** @param ending whether the segment worker is being stopped: a failure may then be due to the interrupt */
    Batches(ProjectionContext context, Segment segment, BooleanSupplier ending) {
        this.context = context;
        this.segment = segment;
        this.ending = ending;
    }

    /**
     * Handles the events of a page that belong to the segment.
     *
     * @param faults how often the page has failed for a reason that is not transient
     * @param stored gets each position that was stored together with the projection's writes
     * @return whether anything was stored
     */
    boolean handle(EventPage page, Position from, int faults, Consumer<Position> stored) throws Exception {
        List<TrackedEventMessage<?>> events = context.of(segment, page.events());
        if (events.isEmpty()) {
            return false;
        }
        Position end = from.advancedTo(page.last());
        if (faults < ATTEMPTS_TOGETHER) {
            handleTogether(events, from, end, stored);
        } else {
            handleEach(events, from, stored);
            context.store(end.token(), segment);
            stored.accept(end);
        }
        return true;
    }

    /** As one batch, except that unreadable events are set aside at once: repeating does not help. */
    private void handleTogether(
            List<TrackedEventMessage<?>> events, Position from, Position end, Consumer<Position> stored)
            throws Exception {
        int first = 0;
        for (int number = 0; number < events.size(); number++) {
            TrackedEventMessage<?> event = events.get(number);
            if (event.getPayload() instanceof UnreadableEvent reason
                    && !blocked().contains(sequence(event))) {
                if (first < number) {
                    handle(events.subList(first, number), from, upTo(events.get(number - 1), from), stored);
                }
                setAside(event, upTo(event, from), reason, stored);
                first = number + 1;
            }
        }
        handle(events.subList(first, events.size()), from, end, stored);
    }

    private static Position upTo(TrackedEventMessage<?> event, Position from) {
        return from.advancedTo(index(event));
    }

    private void handle(List<TrackedEventMessage<?>> events, Position from, Position next, Consumer<Position> stored)
            throws Exception {
        List<TrackedEventMessage<?>> now = new ArrayList<>(events.size());
        List<TrackedEventMessage<?>> later = new ArrayList<>();
        for (TrackedEventMessage<?> event : events) {
            if (blocked().contains(sequence(event))) {
                later.add(event);
            } else {
                now.add(readable(event));
            }
        }
        Runnable keep = () -> context.deadLetters().keep(later);
        if (now.isEmpty()) {
            context.store(next.token(), segment, keep);
        } else {
            context.handle(now, next.token(), segment, keep);
        }
        stored.accept(next);
        if (!blocked().isEmpty()) {
            settle(now);
        }
    }

    /** Has the dead letters of erased persons retried. */
    private void settle(List<TrackedEventMessage<?>> handled) {
        for (TrackedEventMessage<?> event : handled) {
            if (event.getPayload() instanceof ErasureEvent erasure) {
                context.deadLetters().requestRetriesOf(erasure.person());
            }
        }
    }

    static TrackedEventMessage<?> readable(TrackedEventMessage<?> event) {
        if (event.getPayload() instanceof UnreadableEvent reason) {
            throw reason;
        }
        return event;
    }

    private void handleEach(List<TrackedEventMessage<?>> events, Position from, Consumer<Position> stored)
            throws Exception {
        for (TrackedEventMessage<?> event : events) {
            try {
                handle(List.of(event), from, upTo(event, from), stored);
            } catch (UnableToClaimTokenException lost) {
                throw lost;
            } catch (Exception failure) {
                if (passes(failure)) {
                    throw failure;
                }
                setAside(event, upTo(event, from), failure, stored);
            }
        }
    }

    /** Whether the failure may pass without a change to the code or the data. */
    boolean passes(Exception failure) {
        return context.transientFailures().isTransient(failure)
                || ending.getAsBoolean()
                || Thread.currentThread().isInterrupted();
    }

    private void setAside(TrackedEventMessage<?> event, Position next, Exception failure, Consumer<Position> stored) {
        if (context.deadLetters().isEvicted(event)) {
            context.store(next.token(), segment);
            stored.accept(next);
            return;
        }
        context.store(next.token(), segment, () -> context.deadLetters().put(event, failure));
        blocked().add(sequence(event));
        LOG.atError()
                .addKeyValue(ProjectionContext.KEY, context.name())
                .addKeyValue("event", index(event))
                .setCause(LoggedFailure.of(failure))
                .log(
                        "The projection {} cannot handle event {}; it sets the event and all later ones of the same aggregate aside"
                                + " until they are retried: {}",
                        context.name(),
                        index(event),
                        why(failure));
        stored.accept(next);
    }

    /** For a failure of a handler, only its class: the message may contain personal data. */
    static String why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent reason) {
                return String.valueOf(reason.getMessage());
            }
        }
        return failure.getClass().getName();
    }

    /** The sequences that have dead letters. */
    Set<String> blocked() {
        Set<String> known = blocked;
        if (known == null) {
            known = new HashSet<>(context.deadLetters().sequences());
            blocked = known;
        }
        return known;
    }

    static String sequence(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate.getAggregateIdentifier()
                : event.getIdentifier();
    }

    static long index(TrackedEventMessage<?> event) {
        return new Position(event.trackingToken()).index();
    }
}
