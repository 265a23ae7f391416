package io.artistagent.eventlog.projection;

import io.artistagent.diagnostics.LoggedFailure;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims segments for this process and starts a worker for each. When a process dies, its claims expire, and another process takes its
 * segments. Everything here runs on one thread, one task at a time.
 */
final class SegmentCoordinator {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentCoordinator.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private final ProjectionContext context;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final int initial;
    private final int most;
    private final Runnable moved;
    private final LogThrottle logThrottle = new LogThrottle();
    private final Map<Integer, SegmentWorker> workers = new ConcurrentHashMap<>();
    private final Map<Integer, Long> releasedUntil = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService thread;
    private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);
    private volatile boolean unavailable;

    /**
     * @param initial how many segments the projection begins with
     * @param most how many of them this process takes
     */
    SegmentCoordinator(
            ProjectionContext context,
            TokenStore tokens,
            TransactionManager transactions,
            int initial,
            int most,
            Runnable moved) {
        this.context = context;
        this.tokens = tokens;
        this.transactions = transactions;
        this.initial = initial;
        this.most = most;
        this.moved = moved;
    }

    /** Starts, after a previous stop has ended. */
    synchronized void start() {
        if (thread == null) {
            stopped.join();
            thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                    .daemon()
                    .name("projection-" + context.name())
                    .factory());
            thread.scheduleWithFixedDelay(this::poll, 0, POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    synchronized CompletableFuture<Void> stop() {
        ScheduledExecutorService running = thread;
        if (running == null) {
            return stopped;
        }
        thread = null;
        stopped = CompletableFuture.runAsync(this::stopAll, running);
        running.shutdown();
        return stopped;
    }

    synchronized boolean isRunning() {
        return thread != null || !stopped.isDone();
    }

    boolean isError() {
        return unavailable;
    }

    Collection<SegmentWorker> workers() {
        return workers.values();
    }

    private void stopAll() {
        workers.keySet().forEach(this::stop);
    }

    private void stop(int segment) {
        SegmentWorker worker = workers.remove(segment);
        if (worker != null) {
            try {
                worker.stop();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unreachable) {
                LOG.debug("Cannot release a claim; it will expire", LoggedFailure.of(unreachable));
            }
            moved.run();
        }
    }

    private void poll() {
        try {
            workers.values().stream()
                    .filter(worker -> !worker.isAlive())
                    .map(worker -> worker.segment().getSegmentId())
                    .toList()
                    .forEach(this::stop);
            workers.values().forEach(this::extendClaim);
            claimWhatIsFree();
            unavailable = false;
            logThrottle.over();
        } catch (Throwable failure) {
            // An exception would cancel the scheduled task, for example when there is briefly no memory for a thread
            if (!isReportedByWorkers(failure) && logThrottle.isDue()) {
                LOG.atWarn()
                        .addKeyValue(ProjectionContext.KEY, context.name())
                        .setCause(LoggedFailure.of(failure))
                        .log("Cannot claim segments of {}; trying again", context.name());
            }
            unavailable = true;
        }
    }

    /** A worker finds that the database is unavailable within a second as well, and reports it with the event that is next. */
    private boolean isReportedByWorkers(Throwable failure) {
        return !workers.isEmpty() && context.transientFailures().isStoreUnavailable(failure);
    }

    /** Extends a claim. If it is lost, the worker finds out on its own. */
    private void extendClaim(SegmentWorker worker) {
        try {
            context.extendClaim(worker.segment());
        } catch (UnableToClaimTokenException lost) {
            LOG.debug("Segment {} of {} is lost", worker.segment().getSegmentId(), context.name());
        }
    }

    private void claimWhatIsFree() {
        List<Segment> free = free();
        if (free.isEmpty() || workers.size() >= most) {
            return;
        }
        for (Segment segment : free) {
            if (workers.size() >= most) {
                return;
            }
            claim(segment);
        }
    }

    private List<Segment> free() {
        return transactions
                .fetchInTransaction(() -> {
                    if (tokens.fetchSegments(context.name()).length == 0) {
                        tokens.initializeTokenSegments(context.name(), initial, new GlobalSequenceTrackingToken(0));
                    }
                    return tokens.fetchAvailableSegments(context.name());
                })
                .stream()
                .filter(segment -> !workers.containsKey(segment.getSegmentId()))
                .filter(segment -> !isReleased(segment.getSegmentId()))
                .toList();
    }

    private boolean claim(Segment segment) {
        try {
            TrackingToken token = transactions.fetchInTransaction(() -> fetch(segment.getSegmentId()));
            SegmentWorker worker = new SegmentWorker(context, segment, token, moved);
            worker.start();
            workers.put(segment.getSegmentId(), worker);
            moved.run();
            return true;
        } catch (UnableToClaimTokenException taken) {
            return false;
        }
    }

    private TrackingToken fetch(int segment) {
        TrackingToken token = tokens.fetchToken(context.name(), segment);
        return token == null ? new GlobalSequenceTrackingToken(0) : token;
    }

    private boolean isReleased(int segment) {
        Long until = releasedUntil.get(segment);
        return until != null && System.nanoTime() - until < 0;
    }

    void release(int segment, Duration forAtLeast) {
        releasedUntil.put(segment, System.nanoTime() + forAtLeast.toNanos());
        submit(() -> {
            stop(segment);
            return true;
        });
    }

    CompletableFuture<Boolean> claim(int segment) {
        releasedUntil.remove(segment);
        return submit(() -> workers.containsKey(segment) || claim(segment(segment)));
    }

    CompletableFuture<Boolean> split(int id) {
        return submit(() -> {
            Segment segment = segment(id);
            stop(id);
            transactions.executeInTransaction(() -> {
                TrackingToken token = fetch(id);
                tokens.initializeSegment(token, context.name(), segment.split()[1].getSegmentId());
                tokens.releaseClaim(context.name(), id);
            });
            claimWhatIsFree();
            return true;
        });
    }

    /** Merges two segments. Both are brought to the same position first, so that one token serves both. */
    CompletableFuture<Boolean> merge(int id) {
        return submit(() -> {
            Segment one = segment(id);
            if (one.getMask() == 0) {
                return false;
            }
            Segment other = segment(one.mergeableSegmentId());
            stop(one.getSegmentId());
            stop(other.getSegmentId());
            boolean merged = merge(one, other);
            claimWhatIsFree();
            return merged;
        });
    }

    private boolean merge(Segment one, Segment other) throws Exception {
        Position first = new Position(transactions.fetchInTransaction(() -> fetch(one.getSegmentId())));
        Position second = new Position(transactions.fetchInTransaction(() -> fetch(other.getSegmentId())));
        new CatchUp(context, first.index() < second.index() ? one : other)
                .from(Math.min(first.index(), second.index()), Math.max(first.index(), second.index()));
        transactions.executeInTransaction(() -> {
            int kept = Math.min(one.getSegmentId(), other.getSegmentId());
            TrackingToken token = first.index() < second.index() ? second.token() : first.token();
            tokens.storeToken(token, context.name(), kept);
            tokens.deleteToken(context.name(), Math.max(one.getSegmentId(), other.getSegmentId()));
            tokens.releaseClaim(context.name(), kept);
        });
        return true;
    }

    private Segment segment(int id) {
        int[] ids = transactions.fetchInTransaction(() -> tokens.fetchSegments(context.name()));
        if (Arrays.stream(ids).noneMatch(known -> known == id)) {
            throw new IllegalArgumentException("There is no segment " + id + " of " + context.name() + ".");
        }
        return Segment.computeSegment(id, ids);
    }

    private synchronized CompletableFuture<Boolean> submit(Callable<Boolean> task) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        if (thread == null) {
            result.completeExceptionally(
                    new IllegalStateException("The projection " + context.name() + " is not running."));
            return result;
        }
        thread.execute(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }
}
