package io.artistagent.eventlog.projection;

import io.artistagent.diagnostics.LoggedFailure;
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
 * Handles pages for one segment. A page that keeps failing is handled event by event; the event that spoils it is put aside, at once
 * where it cannot be read, and so are later ones of the same aggregate, so that the projection goes on and no aggregate's events are
 * ever handled out of order.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int ATTEMPTS_TOGETHER = 3;

    private final ProjectionContext context;
    private final Segment segment;
    private final BooleanSupplier ending;
    private @Nullable Set<String> putAside;

    /** @param ending whether the follower is being stopped: what fails then may have been interrupted */
    Batches(ProjectionContext context, Segment segment, BooleanSupplier ending) {
        this.context = context;
        this.segment = segment;
        this.ending = ending;
    }

    /**
     * Handles what the segment wants of a page.
     *
     * @param faults how often it has failed already for a reason of its own
     * @param stored gets each position that was stored with what the projection wrote
     * @return whether anything was stored
     */
    boolean handle(Page page, Position from, int faults, Consumer<Position> stored) throws Exception {
        var events = context.of(segment, page.events());
        if (events.isEmpty()) {
            return false;
        }
        var end = from.advancedTo(page.last());
        if (faults < ATTEMPTS_TOGETHER) {
            handleTogether(events, from, end, stored);
        } else {
            handleEach(events, from, stored);
            context.store(end.token(), segment);
            stored.accept(end);
        }
        return true;
    }

    /** As one, but for what cannot be read: that is put aside at once, since it becomes no better when it is repeated. */
    private void handleTogether(
            List<TrackedEventMessage<?>> events, Position from, Position end, Consumer<Position> stored)
            throws Exception {
        var first = 0;
        for (var number = 0; number < events.size(); number++) {
            var event = events.get(number);
            if (event.getPayload() instanceof UnreadableEvent reason
                    && !putAside().contains(sequence(event))) {
                if (first < number) {
                    handle(events.subList(first, number), from, upTo(events.get(number - 1), from), stored);
                }
                putAside(event, upTo(event, from), reason, stored);
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
        var now = new ArrayList<TrackedEventMessage<?>>(events.size());
        var later = new ArrayList<TrackedEventMessage<?>>();
        for (var event : events) {
            if (putAside().contains(sequence(event))) {
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
    }

    private static TrackedEventMessage<?> readable(TrackedEventMessage<?> event) {
        if (event.getPayload() instanceof UnreadableEvent reason) {
            throw reason;
        }
        return event;
    }

    private void handleEach(List<TrackedEventMessage<?>> events, Position from, Consumer<Position> stored)
            throws Exception {
        for (var event : events) {
            try {
                handle(List.of(event), from, upTo(event, from), stored);
            } catch (UnableToClaimTokenException lost) {
                throw lost;
            } catch (Exception failure) {
                if (passes(failure)) {
                    throw failure;
                }
                putAside(event, upTo(event, from), failure, stored);
            }
        }
    }

    /** Whether it is no fault of what was handled, and may be over when it is handled again. */
    boolean passes(Exception failure) {
        return TransientFailures.isBehind(failure)
                || ending.getAsBoolean()
                || Thread.currentThread().isInterrupted();
    }

    private void putAside(TrackedEventMessage<?> event, Position next, Exception failure, Consumer<Position> stored) {
        context.store(next.token(), segment, () -> context.deadLetters().put(event, failure));
        putAside().add(sequence(event));
        stored.accept(next);
        LOG.atError()
                .addKeyValue(ProjectionContext.KEY, context.name())
                .addKeyValue("event", index(event))
                .setCause(LoggedFailure.of(failure))
                .log(
                        "The projection {} cannot handle event {} and goes on without it and without what follows for the same"
                                + " aggregate, until it is told to try again: {}",
                        context.name(),
                        index(event),
                        why(failure));
    }

    /** Of a handler no more than the class: what it says may be personal. */
    private static String why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent reason) {
                return String.valueOf(reason.getMessage());
            }
        }
        return failure.getClass().getName();
    }

    /** @return how many events were handled now */
    int retryDeadLetters() throws Exception {
        var handled = 0;
        if (!putAside().isEmpty()) {
            // The letters lie behind us, and so may the erasure of a person of whom they tell
            context.codec().lookAfresh();
        }
        for (var sequence : List.copyOf(putAside())) {
            handled += retry(sequence);
        }
        return handled;
    }

    private int retry(String sequence) throws Exception {
        var handled = 0;
        for (var page = letters(sequence, 0); !page.isEmpty(); page = letters(sequence, index(page.getLast()))) {
            for (var letter : context.of(segment, page)) {
                var outcome = retry(letter);
                if (outcome == Retry.FAILED) {
                    return handled;
                }
                handled += outcome == Retry.HANDLED ? 1 : 0;
            }
        }
        putAside().remove(sequence);
        return handled;
    }

    private List<TrackedEventMessage<?>> letters(String sequence, long after) {
        return context.deadLetters().read(sequence, after, context.reader(), context.codec());
    }

    private enum Retry {
        HANDLED,
        HANDLED_BY_ANOTHER,
        FAILED
    }

    private Retry retry(TrackedEventMessage<?> letter) throws Exception {
        try {
            return context.handleAgain(readable(letter), segment) ? Retry.HANDLED : Retry.HANDLED_BY_ANOTHER;
        } catch (UnableToClaimTokenException lost) {
            throw lost;
        } catch (Exception failure) {
            if (passes(failure)) {
                throw failure;
            }
            context.deadLetters().failedAgain(letter, failure);
            LOG.atWarn()
                    .addKeyValue(ProjectionContext.KEY, context.name())
                    .addKeyValue("event", index(letter))
                    .setCause(LoggedFailure.of(failure))
                    .log(
                            "The projection {} still cannot handle event {}: {}",
                            context.name(),
                            index(letter),
                            why(failure));
            return Retry.FAILED;
        } catch (Error fatal) {
            context.deadLetters().failedAgain(letter, fatal);
            throw fatal;
        }
    }

    private Set<String> putAside() {
        var known = putAside;
        if (known == null) {
            known = new HashSet<>(context.deadLetters().sequences());
            putAside = known;
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
