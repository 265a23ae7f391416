package io.artistagent.eventlog.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The metrics of a projection. Batches are timed, not events: a timer for each event would cost a third of the speed. */
final class ProjectionMetrics {

    private final MeterRegistry meters;
    private final Tags tags;
    private final Timer batches;
    private final Counter events;
    private final Set<Meter> registered = ConcurrentHashMap.newKeySet();

    ProjectionMetrics(MeterRegistry meters, ProcessorSettings settings) {
        this.meters = meters;
        this.tags = Tags.of("projection", settings.projection()).and("version", Integer.toString(settings.version()));
        this.batches = noted(Timer.builder("artist.agent.projection.batch")
                .description("Batches of events that the projection has handled")
                .tags(tags)
                .register(meters));
        this.events = noted(Counter.builder("artist.agent.projection.events")
                .description("Events that the projection has handled")
                .tags(tags)
                .register(meters));
    }

    /** A step that may fail. */
    @FunctionalInterface
    interface Step {

        void run() throws Exception;
    }

    void time(int size, Step batch) throws Exception {
        long start = System.nanoTime();
        batch.run();
        batches.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        events.increment(size);
    }

    <T> void gauge(String name, String description, T source, ToDoubleFunction<T> value) {
        noted(Gauge.builder("artist.agent.projection." + name, source, value)
                .description(description)
                .tags(tags)
                .register(meters));
    }

    /** Counts an event that was skipped because there is no class for it, so that operators notice. */
    void unknown(String type) {
        noted(meters.counter("artist.agent.projection.unknown.events", tags.and("type", type)))
                .increment();
    }

    private <M extends Meter> M noted(M meter) {
        registered.add(meter);
        return meter;
    }

    /** Removes the meters, when the version is no longer read. */
    void remove() {
        registered.forEach(meters::remove);
    }
}
