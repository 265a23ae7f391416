package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.projection.Processors;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a read model. The framework sees one processor; behind it, each version that is kept up to date has its own. The
 * {@link ReadModelMaintenance} decides which versions these are.
 */
public final class ReadModelProcessor implements EventProcessor, Lifecycle {

    private final ReadModel model;
    private final EventHandlerInvoker handlers;
    private final Processors processors;
    private final Configuration axon;
    private final ReadModelMaintenance maintenance;
    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors = new CopyOnWriteArrayList<>();
    private final NavigableMap<Integer, StreamingEventProcessor> followed = new ConcurrentSkipListMap<>();
    private final Map<Integer, CompletableFuture<Void>> stopping = new HashMap<>();
    private volatile boolean running;

    /** Only the maintenance uses it. */
    private @Nullable DeadLetterRetry retry;

    public ReadModelProcessor(
            ReadModel model,
            EventHandlerInvoker handlers,
            Processors processors,
            Configuration axon,
            ReadModelMaintenance maintenance) {
        this.model = model;
        this.handlers = handlers;
        this.processors = processors;
        this.axon = axon;
        this.maintenance = maintenance;
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
    }

    public ReadModel model() {
        return model;
    }

    @Override
    public String getName() {
        return model.name();
    }

    @Override
    public void start() {
        running = true;
        maintenance.add(this);
    }

    @Override
    public void shutDown() {
        shutdownAsync().join();
    }

    @Override
    public synchronized CompletableFuture<Void> shutdownAsync() {
        running = false;
        maintenance.remove(this);
        follow(Set.of());
        return CompletableFuture.allOf(stopping.values().toArray(CompletableFuture[]::new));
    }

    /**
     * Follows the log for these versions only. It does not wait for a processor to stop, because the processor may be waiting for a
     * response of its store. But it starts no second processor for a version before the first has stopped: both would be the same process
     * to the store of positions, which could not keep one of them from writing.
     */
    synchronized void follow(Set<Integer> versions) {
        stopping.values().removeIf(CompletableFuture::isDone);
        for (Map.Entry<Integer, StreamingEventProcessor> known : followed.entrySet()) {
            if (!versions.contains(known.getKey())) {
                followed.remove(known.getKey());
                stopping.put(known.getKey(), stop(known.getValue()));
            }
        }
        if (running) {
            versions.stream()
                    .filter(version -> !stopping.containsKey(version))
                    .forEach(version -> followed.computeIfAbsent(version, this::begin));
        }
    }

    private StreamingEventProcessor begin(int version) {
        ProcessorSettings settings =
                new ProcessorSettings(model.name(), version, model.batchSize(), model.segments(), model.segmentsHere());
        StreamingEventProcessor processor = processors.build(settings, handlers, axon);
        processor.registerHandlerInterceptor(ReadModels.filling(model.name(), version));
        interceptors.forEach(processor::registerHandlerInterceptor);
        processor.start();
        return processor;
    }

    private static CompletableFuture<Void> stop(StreamingEventProcessor processor) {
        return processor instanceof LogProcessor ours ? ours.retire() : processor.shutdownAsync();
    }

    /**
     * Retries the dead letters of a version once in each run of its rebuild, without waiting for the result.
     *
     * @param run when the rebuild was started or resumed
     * @return whether they were retried in this run, by this process
     */
    boolean hasRetried(int version, Instant run) {
        DeadLetterRetry begun = retry;
        if (begun == null || !begun.isOf(version, run)) {
            StreamingEventProcessor processor = followed.get(version);
            begun = processor instanceof LogProcessor ours
                    ? DeadLetterRetry.begin(ours, version, run).orElse(null)
                    : null;
            retry = begun;
        }
        return begun != null && begun.hasEnded();
    }

    /** The processors of this process, by version. */
    public Map<Integer, StreamingEventProcessor> followed() {
        return followed;
    }

    /** The processor that fills a version, if this process follows the log for it. */
    public Optional<StreamingEventProcessor> followed(int version) {
        return Optional.ofNullable(followed.get(version));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isError() {
        return maintenance.isFailing(model.name()) || followed.values().stream().anyMatch(EventProcessor::isError);
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return interceptors;
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        interceptors.add(interceptor);
        return () -> interceptors.remove(interceptor);
    }
}
