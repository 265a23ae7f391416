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
 * on, and the events of an aggregate are never handled out of order. An event that was evicted is skipped if it fails again, in a retry or a
 * rebuild.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int ATTEMPTS_TOGETHER = 3;

    private final ProjectionContext context;
    private final Segment segment;
    private final BooleanSupplier ending;
    private @Nullable Set<String> blocked;
    private boolean hasLookedForRequests;

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

    private static TrackedEventMessage<?> readable(TrackedEventMessage<?> event) {
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
    private static String why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent reason) {
                return String.valueOf(reason.getMessage());
            }
        }
        return failure.getClass().getName();
    }

    /**
     * Retries the dead letters, and then handles every erasure again that came after them: a dead letter may have brought back what the
     * projection had already forgotten.
     *
     * @param upTo the index up to which the segment has handled the log
     * @return how many dead letters were handled
     */
    int retryDeadLetters(long upTo) throws Exception {
        return retryDeadLetters(upTo, List.copyOf(blocked()));
    }

    /**
     * Retries the dead letters of the aggregates for which a process has requested it through the database. A projection without dead
     * letters has no such requests, except those that a process which then ended has left behind.
     */
    void answerRequests(long upTo) throws Exception {
        if (blocked().isEmpty() && hasLookedForRequests) {
            return;
        }
        hasLookedForRequests = true;
        for (String sequence : context.deadLetters().requestedRetries()) {
            if (segment.matches(sequence)) {
                answerRequest(upTo, sequence);
            }
        }
    }

    private void answerRequest(long upTo, String sequence) throws Exception {
        try {
            retryDeadLetters(upTo, List.of(sequence));
        } catch (Error fatal) {
            // Another attempt would end in the same way
            context.deadLetters().retried(sequence);
            throw fatal;
        }
        context.deadLetters().retried(sequence);
    }

    private int retryDeadLetters(long upTo, List<String> sequences) throws Exception {
        if (sequences.isEmpty()) {
            return 0;
        }
        // Dead letters are older than the current position: their persons may have been erased in between
        context.codec().dropCachedKeys();
        List<TrackedEventMessage<?>> erasures = context.laterErasures(segment, upTo);
        // Until they are handled, the erasures are dead letters themselves, so that a crash does not lose them
        context.keep(erasures, segment);
        erasures.forEach(erasure -> blocked().add(sequence(erasure)));
        int handled = 0;
        for (String sequence : sequences) {
            handled += retry(sequence);
        }
        for (TrackedEventMessage<?> erasure : erasures) {
            if (retry(erasure) != Retry.FAILED) {
                blocked().remove(sequence(erasure));
            }
        }
        return handled;
    }

    private int retry(String sequence) throws Exception {
        int handled = 0;
        for (List<TrackedEventMessage<?>> page = letters(sequence, 0);
                !page.isEmpty();
                page = letters(sequence, index(page.getLast()))) {
            for (TrackedEventMessage<?> letter : context.of(segment, page)) {
                Retry outcome = retry(letter);
                if (outcome == Retry.FAILED) {
                    return handled;
                }
                handled += outcome == Retry.HANDLED ? 1 : 0;
            }
        }
        blocked().remove(sequence);
        return handled;
    }

    private List<TrackedEventMessage<?>> letters(String sequence, long after) {
        return context.deadLetters().read(sequence, after, context.reader(), context.wanted());
    }

    private enum Retry {
        HANDLED,
        HANDLED_BY_ANOTHER,
        GIVEN_UP,
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
            if (context.deadLetters().isEvicted(letter)) {
                context.deadLetters().remove(letter);
                return Retry.GIVEN_UP;
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

    /** The sequences that have dead letters. */
    private Set<String> blocked() {
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
