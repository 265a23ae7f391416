package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.projection.DeadLetter;
import io.artistagent.eventlog.projection.DeadLetterTable;
import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.storage.BoundedReads;
import io.artistagent.eventlog.storage.LogReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows the dead letters of all processes, has them retried, and evicts those that can never be handled. It acts through the database: the
 * process that follows the log for the aggregate retries its events between two batches, so that their order is kept.
 */
public final class DeadLetterOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL_EVERY = Duration.ofMillis(20);

    private final DeadLetterTable table;
    private final LogReader log;
    private final EventCodec codec;
    private final Projections here;
    private final Duration patience;

    DeadLetterOffice(DeadLetterTable table, LogReader log, EventCodec codec, Projections here) {
        this(table, log, codec, here, PATIENCE);
    }

    /** @param patience how long a request waits until a process has retried a dead letter */
    DeadLetterOffice(DeadLetterTable table, LogReader log, EventCodec codec, Projections here, Duration patience) {
        this.table = table;
        this.log = log;
        this.codec = codec;
        this.here = here;
        this.patience = patience;
    }

    /**
     * A dead letter with its event.
     *
     * @param letter the entry of the processor
     * @param event the event as the log stores it, or nothing if somebody has removed it from the log
     */
    public record Found(DeadLetter letter, Optional<StoredEvent> event) {

        /** The id by which requests name it. */
        public String id() {
            return idOf(letter.processor(), letter.index());
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return Id.of(text).isPresent();
    }

    /** The id of a dead letter. */
    public static String idOf(String processor, long index) {
        return processor + ":" + index;
    }

    /**
     * The result of a retry.
     *
     * @param isHandled whether the event was handled
     * @param remaining the dead letter as it is now, if the event failed again or still waits for an earlier one
     */
    public record Retried(boolean isHandled, @Nullable Found remaining) {}

    /**
     * A part of the list of dead letters.
     *
     * @param hasMore whether there are more behind the last one
     */
    public record Part(List<Found> letters, boolean hasMore) {}

    /**
     * Dead letters in the order of projections and log positions. There are fewer than asked for if their events are large.
     *
     * @param projection only those of this projection, or null
     * @param after the id of the one after which to begin, or null
     */
    public Part list(@Nullable String projection, @Nullable String after, int most) {
        Id begin = Optional.ofNullable(after).flatMap(Id::of).orElse(new Id("", 0));
        List<DeadLetter> letters = table.after(projection, begin.processor(), begin.index(), most + 1);
        List<Optional<StoredEvent>> events = new BoundedReads(log)
                .at(letters.stream().limit(most).map(DeadLetter::index).toList());
        List<Found> found = new ArrayList<>(events.size());
        for (int number = 0; number < events.size(); number++) {
            found.add(new Found(letters.get(number), events.get(number)));
        }
        return new Part(found, letters.size() > found.size());
    }

    /** @throws OperationRefused with 404 if there is no such dead letter */
    public Found one(String id) {
        return find(id).orElseThrow(DeadLetterOffice::unknown);
    }

    private Optional<Found> find(String id) {
        return Id.of(id)
                .flatMap(parts -> table.find(parts.processor(), parts.index()))
                .map(letter -> new Found(
                        letter, log.at(List.of(letter.index())).stream().findAny()));
    }

    private static OperationRefused unknown() {
        return OperationProblem.NO_SUCH_DEAD_LETTER.refusal();
    }

    /**
     * Retries a dead letter, after those of the same aggregate that were set aside before it, and then those after it.
     *
     * @throws OperationRefused with 404 if there is no such dead letter, or 503 if no process has retried it within a few seconds; the request
     *     is kept then
     */
    public Retried retry(String id) {
        DeadLetter letter = one(id).letter();
        table.requestRetry(letter.processor(), letter.sequence());
        if (!isAnswered(letter)) {
            throw OperationProblem.RETRY_IS_PENDING.refusal();
        }
        Found remaining = find(id).orElse(null);
        return new Retried(remaining == null, remaining);
    }

    /**
     * Gives an event up: the projection will never handle it. Later events of the same aggregate that waited for it are retried.
     *
     * @param by the person who decided it
     * @param reason why
     * @return whether those that waited have been retried already
     * @throws OperationRefused with 404 if there is no such dead letter, or 409 if it waits for an earlier one, or is or may be an erasure
     */
    public boolean evict(String id, UUID by, String reason) {
        Found found = one(id);
        DeadLetter letter = found.letter();
        StoredEvent event = found.event().orElseThrow(OperationProblem.EVENT_IS_MISSING::refusal);
        if (codec.isErasure(event.payloadType())) {
            throw OperationProblem.ERASURES_STAY.refusal();
        }
        if (!table.evict(letter.processor(), letter.index(), by, reason)) {
            throw (table.find(letter.processor(), letter.index()).isPresent()
                            ? OperationProblem.WAITS_FOR_ANOTHER
                            : OperationProblem.NO_SUCH_DEAD_LETTER)
                    .refusal();
        }
        return isAnswered(letter);
    }

    private boolean isAnswered(DeadLetter letter) {
        here.find(ProcessorSettings.projectionOf(letter.processor())).stream()
                .flatMap(projection -> Projections.processors(projection).stream())
                .filter(processor -> processor.getName().equals(letter.processor()))
                .forEach(LogProcessor::lookForRequests);
        long end = System.nanoTime() + patience.toNanos();
        boolean pending = table.isRetryRequested(letter.processor(), letter.sequence());
        while (pending && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL_EVERY.toNanos());
            pending = table.isRetryRequested(letter.processor(), letter.sequence());
        }
        return !pending;
    }

    /** The parts of an id. */
    private record Id(String processor, long index) {

        private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9@-]{0,99}):([0-9]{1,18})");

        static Optional<Id> of(String text) {
            Matcher id = FORM.matcher(text);
            return id.matches() ? Optional.of(new Id(id.group(1), Long.parseLong(id.group(2)))) : Optional.empty();
        }
    }
}
