package io.artistagent.eventlog.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What an operator sees of a projection. Batches are timed, not events: a timer for each would cost a third of the speed. */
final class ProjectionMetrics {

    private final MeterRegistry meters;
    private final List<Tag> tags;
    private final Timer batches;
    private final Counter events;

    ProjectionMetrics(MeterRegistry meters, String projection) {
        this.meters = meters;
        this.tags = List.of(Tag.of("projection", projection));
        this.batches = Timer.builder("artist.agent.projection.batch")
                .description("Batches of events that the projection has handled")
                .tags(tags)
                .register(meters);
        this.events = Counter.builder("artist.agent.projection.events")
                .description("Events that the projection has handled")
                .tags(tags)
                .register(meters);
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Step {

        void run() throws Exception;
    }

    void time(int size, Step batch) throws Exception {
        var start = System.nanoTime();
        batch.run();
        batches.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        events.increment(size);
    }

    <T> void gauge(String name, String description, T source, ToDoubleFunction<T> value) {
        Gauge.builder("artist.agent.projection." + name, source, value)
                .description(description)
                .tags(tags)
                .register(meters);
    }

    /** An event that no class knows stays in the log and is passed over: somebody should know. */
    void unknown(String type) {
        meters.counter("artist.agent.projection.unknown.events", Tags.of(tags).and("type", type))
                .increment();
    }
}
