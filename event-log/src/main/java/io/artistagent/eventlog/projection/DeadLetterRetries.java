package io.artistagent.eventlog.projection;

import io.artistagent.diagnostics.LoggedFailure;
import java.util.List;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries the dead letters of one segment, in the order of each aggregate. Once all dead letters of an aggregate are handled, its later
 * events are no longer set aside. A dead letter that was evicted is removed if it fails again.
 */
final class DeadLetterRetries {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetries.class);

    private final ProjectionContext context;
    private final Segment segment;
    private final Batches batches;
    private boolean hasLookedForRequests;

    /** @param batches the batches of the same segment, which set its events aside */
    DeadLetterRetries(ProjectionContext context, Segment segment, Batches batches) {
        this.context = context;
        this.segment = segment;
        this.batches = batches;
    }

    /**
     * Retries the dead letters, and then handles every erasure again that came after them: a dead letter may have brought back what the
     * projection had already forgotten.
     *
     * @param upTo the index up to which the segment has handled the log
     * @return how many dead letters were handled
     */
    int retryAll(long upTo) throws Exception {
        return retry(upTo, List.copyOf(batches.blocked()));
    }

    /**
     * Retries the dead letters of the aggregates for which a process has requested it through the database. A projection without dead
     * letters has no such requests, except those that a process which then ended has left behind.
     */
    void answerRequests(long upTo) throws Exception {
        if (batches.blocked().isEmpty() && hasLookedForRequests) {
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
            retry(upTo, List.of(sequence));
        } catch (Error fatal) {
            // Another attempt would end in the same way
            context.deadLetters().retried(sequence);
            throw fatal;
        }
        context.deadLetters().retried(sequence);
    }

    private int retry(long upTo, List<String> sequences) throws Exception {
        if (sequences.isEmpty()) {
            return 0;
        }
        // Dead letters are older than the current position: their persons may have been erased in between
        context.codec().dropCachedKeys();
        List<TrackedEventMessage<?>> erasures = context.laterErasures(segment, upTo);
        // Until they are handled, the erasures are dead letters themselves, so that a crash does not lose them
        context.keep(erasures, segment);
        erasures.forEach(erasure -> batches.blocked().add(Batches.sequence(erasure)));
        int handled = 0;
        for (String sequence : sequences) {
            handled += retry(sequence);
        }
        for (TrackedEventMessage<?> erasure : erasures) {
            if (retry(erasure) != Outcome.FAILED) {
                batches.blocked().remove(Batches.sequence(erasure));
            }
        }
        return handled;
    }

    private int retry(String sequence) throws Exception {
        int handled = 0;
        for (List<TrackedEventMessage<?>> page = letters(sequence, 0);
                !page.isEmpty();
                page = letters(sequence, Batches.index(page.getLast()))) {
            for (TrackedEventMessage<?> letter : context.of(segment, page)) {
                Outcome outcome = retry(letter);
                if (outcome == Outcome.FAILED) {
                    return handled;
                }
                handled += outcome == Outcome.HANDLED ? 1 : 0;
            }
        }
        batches.blocked().remove(sequence);
        return handled;
    }

    private List<TrackedEventMessage<?>> letters(String sequence, long after) {
        return context.deadLetters().read(sequence, after, context.reader(), context.wanted());
    }

    private enum Outcome {
        HANDLED,
        HANDLED_BY_ANOTHER,
        GIVEN_UP,
        FAILED
    }

    private Outcome retry(TrackedEventMessage<?> letter) throws Exception {
        try {
            return context.handleAgain(Batches.readable(letter), segment)
                    ? Outcome.HANDLED
                    : Outcome.HANDLED_BY_ANOTHER;
        } catch (UnableToClaimTokenException lost) {
            throw lost;
        } catch (Exception failure) {
            if (batches.passes(failure)) {
                throw failure;
            }
            if (context.deadLetters().isEvicted(letter)) {
                context.deadLetters().remove(letter);
                return Outcome.GIVEN_UP;
            }
            context.deadLetters().failedAgain(letter, failure);
            LOG.atWarn()
                    .addKeyValue(ProjectionContext.KEY, context.name())
                    .addKeyValue("event", Batches.index(letter))
                    .setCause(LoggedFailure.of(failure))
                    .log(
                            "The projection {} still cannot handle event {}: {}",
                            context.name(),
                            Batches.index(letter),
                            Batches.why(failure));
            return Outcome.FAILED;
        } catch (Error fatal) {
            context.deadLetters().failedAgain(letter, fatal);
            throw fatal;
        }
    }
}
