package io.artistagent.eventlog.projection;

import io.artistagent.diagnostics.LoggedFailure;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Follows the log for one claimed segment, until it is stopped or the claim is lost. */
final class SegmentWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentWorker.class);
    private static final Duration STORE_POSITION_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_REQUESTS_EVERY = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 100;
    private static final long MAX_PAUSE_MILLIS = 3_000;

    private final ProjectionContext context;
    private final Segment segment;
    private final Batches batches;
    private final DeadLetterRetries deadLetterRetries;
    private final Runnable moved;
    private final Thread thread;
    private final LogThrottle logThrottle = new LogThrottle();
    private final Queue<CompletableFuture<Integer>> retries = new ConcurrentLinkedQueue<>();

    private volatile Position position;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable PageReader pages;
    private volatile boolean stopping;
    private volatile boolean claimed = true;
    private volatile boolean requested = true;
    private long lookedForRequestsAt = System.nanoTime();
    private long storedAt = System.nanoTime();
    private BackOffExecution pauses = growingPauses();
    private int faults;
    private boolean toStore;

    /**
     * @param start the position from which to continue, as stored with the claim
     * @param moved is called after every step
     */
    SegmentWorker(ProjectionContext context, Segment segment, TrackingToken start, Runnable moved) {
        this.context = context;
        this.segment = segment;
        this.position = new Position(start);
        this.batches = new Batches(context, segment, () -> stopping);
        this.deadLetterRetries = new DeadLetterRetries(context, segment, batches);
        this.moved = moved;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("projection-" + context.name() + "-" + segment.getSegmentId())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        // The erasures before the claimed position have not been read here. A retry has read them
        context.codec().dropCachedKeys();
        while (!stopping && claimed) {
            try {
                follow();
            } catch (UnableToClaimTokenException lost) {
                LOG.info("Segment {} of {} now belongs to another process", segment.getSegmentId(), context.name());
                claimed = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failed) {
                faults += context.transientFailures().isTransient(failed) ? 0 : 1;
                note(failed);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Each pause is twice as long as the one before. */
    private static BackOffExecution growingPauses() {
        ExponentialBackOff pauses = new ExponentialBackOff(PAUSE_MILLIS, 2);
        pauses.setMaxInterval(MAX_PAUSE_MILLIS);
        return pauses.start();
    }

    /** @return false if the pause was interrupted */
    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pauses.nextBackOff());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void note(Throwable failed) {
        if (failure == null) {
            logThrottle.over();
        }
        if (logThrottle.isDue()) {
            LOG.atWarn()
                    .addKeyValue(ProjectionContext.KEY, context.name())
                    .setCause(LoggedFailure.of(failed))
                    .log("The projection {} is stuck after event {}; trying again", context.name(), position.index());
        }
        failure = failed;
        refuseRetries();
        moved.run();
    }

    private void follow() throws Exception {
        try (PageReader reading = context.read(position.index(), Long.MAX_VALUE)) {
            pages = reading;
            while (!stopping) {
                EventPage page = reading.next(STORE_POSITION_EVERY);
                if (page == null) {
                    storePosition();
                    recoveredIfAtTheEnd();
                } else {
                    handle(page);
                }
                answerRetries();
                answerRequests();
            }
        }
        storePosition();
    }

    /** While events wait to be read, a wait without a page does not show that the page that failed can be handled. */
    private void recoveredIfAtTheEnd() {
        if (position.index() >= context.highWaterMark()) {
            failure = null;
        }
    }

    private void handle(EventPage page) throws Exception {
        if (!batches.handle(page, position, faults, this::stored)) {
            position = position.advancedTo(page.last());
            toStore = true;
            moved.run();
        }
        failure = null;
        faults = 0;
        pauses = growingPauses();
        if (toStore && System.nanoTime() - storedAt > STORE_POSITION_EVERY.toNanos()) {
            storePosition();
        }
    }

    /** Called when a transaction has stored this position together with the projection's writes. */
    private void stored(Position reached) {
        position = reached;
        failure = null;
        toStore = false;
        storedAt = System.nanoTime();
        moved.run();
    }

    /** Stores a position that was passed without a transaction, or else extends the claim, which would expire. */
    private void storePosition() {
        if (toStore) {
            context.store(position.token(), segment);
            toStore = false;
        } else {
            context.extendClaim(segment);
        }
        storedAt = System.nanoTime();
    }

    private void answerRetries() {
        for (CompletableFuture<Integer> retry = retries.poll(); retry != null; retry = retries.poll()) {
            try {
                retry.complete(deadLetterRetries.retryAll(position.index()));
            } catch (UnableToClaimTokenException lost) {
                retry.completeExceptionally(new StuckProjection(lost));
                throw lost;
            } catch (Exception failed) {
                retry.completeExceptionally(batches.passes(failed) ? new StuckProjection(failed) : failed);
            } catch (Error fatal) {
                retry.completeExceptionally(fatal);
                throw fatal;
            }
        }
    }

    /** Requests come from any process through the database, so this looks there now and then. */
    private void answerRequests() throws Exception {
        if (requested || System.nanoTime() - lookedForRequestsAt > LOOK_FOR_REQUESTS_EVERY.toNanos()) {
            requested = false;
            lookedForRequestsAt = System.nanoTime();
            deadLetterRetries.answerRequests(position.index());
        }
    }

    /** Looks for requests in the database without delay. */
    void lookForRequests() {
        requested = true;
        wake();
    }

    /** Retries the dead letters between two pages, so that the order of each aggregate's events is kept. */
    CompletableFuture<Integer> retryDeadLetters() {
        CompletableFuture<Integer> retry = new CompletableFuture<>();
        retries.add(retry);
        wake();
        if (stopping || !thread.isAlive() || failure != null) {
            refuseRetries();
        }
        return retry;
    }

    /** Fails the waiting retries at once, since it is unknown when the next page comes. */
    private void refuseRetries() {
        for (CompletableFuture<Integer> retry = retries.poll(); retry != null; retry = retries.poll()) {
            retry.completeExceptionally(new StuckProjection(failure));
        }
    }

    boolean isAt(long index) {
        return position.index() >= index;
    }

    Segment segment() {
        return segment;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    EventTrackerStatus status() {
        Position here = position;
        return new TrackerStatus(segment, here.index() >= context.highWaterMark(), here.token(), failure);
    }

    long index() {
        return position.index();
    }

    /** Ends the wait for the next page. */
    private void wake() {
        PageReader reading = pages;
        if (reading != null) {
            reading.wake();
        }
    }

    /** Stops after the current page. */
    void stop() throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(5));
        thread.interrupt();
        if (!thread.join(Duration.ofSeconds(5))) {
            // A database driver may ignore the interrupt while it waits for a response
            LOG.warn(
                    "The projection {} cannot stop before its current batch ends; segment {} is released then",
                    context.name(),
                    segment.getSegmentId());
            thread.join();
        }
        refuseRetries();
        if (claimed) {
            context.release(segment);
        }
    }
}
