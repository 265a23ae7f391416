package io.artistagent.eventlog.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Feeds a projection from the log. To the framework it is a streaming processor like any other: it can be started, stopped, split and
 * merged, and its handlers are intercepted as usual.
 */
public final class LogProcessor extends UnresettableProcessor implements Lifecycle {

    private static final Duration RELEASE_FOR = Duration.ofSeconds(10);

    private final ProcessorSettings settings;
    private final ProjectionContext.LogAccess log;
    private final UnknownTypes unknown;
    private final ProjectionContext context;
    private final ProjectionMetrics metrics;
    private final SegmentCoordinator segments;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    LogProcessor(
            ProcessorSettings settings,
            EventHandlerInvoker invoker,
            ProjectionContext.LogAccess log,
            ProjectionMetrics metrics) {
        super(settings.name(), new ErasureBroadcast(invoker));
        this.settings = settings;
        this.log = log;
        this.unknown = new UnknownTypes(settings, metrics);
        this.metrics = metrics;
        this.context = new ProjectionContext(
                settings, log, new WantedTypes(log.codec(), this::canHandleType, unknown), new Handlers(), metrics);
        this.segments = new SegmentCoordinator(
                context,
                log.tokens(),
                log.transactions(),
                settings.segments(),
                settings.segmentsHere(),
                this::signalMove);
        metrics.gauge(
                "lag", "Log positions that the projection is behind the high-water mark", this, LogProcessor::lag);
        metrics.gauge("dead.letters", "Events that were set aside", context.deadLetters(), DeadLetters::count);
    }

    private final class Handlers implements ProjectionContext.Handling {

        @Override
        public void handle(
                List<? extends EventMessage<?>> events, UnitOfWork<? extends EventMessage<?>> unit, Segment segment)
                throws Exception {
            processInUnitOfWork(events, unit, List.of(segment));
        }

        @Override
        public boolean isOf(EventMessage<?> event, Segment segment) throws Exception {
            return canHandle(event, segment);
        }
    }

    /**
     * A read model sends no messages (a rule of the architecture), so its events need no correlation data. Collecting that would decode the
     * metadata of every event, which takes an eighth of the time of a replay.
     */
    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        return settings.isOfReadModel() && interceptor instanceof CorrelationDataInterceptor<?>
                ? () -> false
                : super.registerHandlerInterceptor(interceptor);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
    }

    @Override
    public void start() {
        segments.start();
    }

    @Override
    public void shutDown() {
        shutdownAsync().join();
    }

    @Override
    public CompletableFuture<Void> shutdownAsync() {
        return segments.stop();
    }

    @Override
    public boolean isRunning() {
        return segments.isRunning();
    }

    @Override
    public boolean isError() {
        return segments.isError() || processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /**
     * Stops the processor for good, when its version is no longer followed here.
     *
     * @return completes once the current batch has ended and the segments are released
     */
    public CompletableFuture<Void> retire() {
        return shutdownAsync().whenComplete((stopped, failure) -> metrics.remove());
    }

    private void signalMove() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this process follows all segments of the projection. */
    public boolean isAllHere() {
        Collection<SegmentWorker> here = segments.workers();
        double shares = here.stream()
                .mapToDouble(worker -> 1.0 / (worker.segment().getMask() + 1L))
                .sum();
        return shares > 1 - 1e-9;
    }

    /**
     * Waits until this process follows every segment of the projection and each has passed an index.
     *
     * @return false on timeout
     */
    public boolean await(long index, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (!hasPassed(index)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasPassed(long index) {
        return context.isIntact() && isAllHere() && segments.workers().stream().allMatch(worker -> worker.isAt(index));
    }

    private double lag() {
        OptionalLong behind = behind();
        return behind.isPresent() ? behind.getAsLong() : Double.NaN;
    }

    /** How many events this projection has set aside. */
    public long deadLetters() {
        return context.deadLetters().count();
    }

    /** Whether this process follows a segment of the projection. */
    public boolean isFollowedHere() {
        return !segments.workers().isEmpty();
    }

    /** How many events this projection has skipped since the process started, because there is no class for them here. */
    public long unknown() {
        return unknown.events();
    }

    /** How many log positions the projection is behind the high-water mark; empty if no segment is followed here. */
    public OptionalLong behind() {
        OptionalLong reached = reached();
        return reached.isPresent()
                ? OptionalLong.of(Math.max(0, context.highWaterMark() - reached.getAsLong()))
                : OptionalLong.empty();
    }

    /**
     * Retries the dead letters, after the current page.
     *
     * @return how many events were handled; a {@link StuckProjection} if that is impossible at the moment
     */
    public CompletableFuture<Integer> retryDeadLetters() {
        return retryDeadLettersHere().orElseGet(() -> CompletableFuture.completedFuture(0));
    }

    /** The same, or nothing if this process follows no segment of the projection. */
    public Optional<CompletableFuture<Integer>> retryDeadLettersHere() {
        return segments.workers().stream()
                .map(SegmentWorker::retryDeadLetters)
                .reduce((one, other) -> one.thenCombine(other, Integer::sum));
    }

    /** Looks without delay for retries that were requested through {@link DeadLetterTable}. */
    public void lookForRequests() {
        segments.workers().forEach(SegmentWorker::lookForRequests);
    }

    @Override
    public String getTokenStoreIdentifier() {
        return log.transactions()
                .fetchInTransaction(
                        () -> log.tokens().retrieveStorageIdentifier().orElse("log"));
    }

    @Override
    public void releaseSegment(int segmentId) {
        segments.release(segmentId, RELEASE_FOR);
    }

    @Override
    public void releaseSegment(int segmentId, long releaseDuration, TimeUnit unit) {
        segments.release(segmentId, Duration.of(releaseDuration, unit.toChronoUnit()));
    }

    @Override
    public CompletableFuture<Boolean> claimSegment(int segmentId) {
        return segments.claim(segmentId);
    }

    @Override
    public CompletableFuture<Boolean> splitSegment(int segmentId) {
        return segments.split(segmentId);
    }

    @Override
    public CompletableFuture<Boolean> mergeSegment(int segmentId) {
        return segments.merge(segmentId);
    }

    @Override
    public int maxCapacity() {
        return settings.segmentsHere();
    }

    @Override
    public Map<Integer, EventTrackerStatus> processingStatus() {
        return segments.workers().stream()
                .collect(
                        Collectors.toUnmodifiableMap(worker -> worker.segment().getSegmentId(), SegmentWorker::status));
    }

    /** The position of the segment that is furthest behind; empty if no segment is followed here. */
    public OptionalLong reached() {
        return segments.workers().stream().mapToLong(SegmentWorker::index).min();
    }
}
