package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.ProcessorSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a projection includes an event. A processor of this process reports it at once; for one that runs in other processes, the
 * stored position is polled.
 */
public final class Positions {

    private static final long POLL_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final EventProcessingConfiguration processors;
    private final StoredPositions stored;
    private final ReadModels models;

    Positions(EventProcessingConfiguration processors, StoredPositions stored, ReadModels models) {
        this.processors = processors;
        this.stored = stored;
        this.models = models;
    }

    /** Waits until the current version of a read model includes the position, see {@link #await(String, LogPosition, Duration)}. */
    public boolean await(Class<? extends ReadModel> model, LogPosition position, Duration longest) {
        return await(models.ofClass(model).name(), position, longest);
    }

    /**
     * Waits until the projection includes the position. For a read model this means its current version; if there is none yet, it waits for
     * that first.
     *
     * @return whether the position is included; false on timeout
     */
    public boolean await(String projection, LogPosition position, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        boolean included = isIncluded(projection, position, end);
        while (!included && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL_INTERVAL_NANOS);
            included = isIncluded(projection, position, end);
        }
        return included;
    }

    private boolean isIncluded(String projection, LogPosition position, long end) {
        @Nullable EventProcessor here = processors.eventProcessor(projection).orElse(null);
        try {
            int version = here instanceof ReadModelProcessor || here == null && models.isReadModel(projection)
                    ? models.current(projection)
                    : 0;
            Optional<LogProcessor> ours = whole(here, version);
            // The segments may move to another process meanwhile, so this looks again before the end
            long nanos = Math.clamp(end - System.nanoTime(), 0, LOOK_AGAIN_NANOS);
            return ours.isPresent()
                    ? ours.get().await(position.index(), Duration.ofNanos(nanos))
                    : isStored(ProcessorSettings.nameOf(projection, version), position);
        } catch (ReadModelUnavailable notYet) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The processor of this process, if it follows all segments. */
    private static Optional<LogProcessor> whole(@Nullable EventProcessor here, int version) {
        Optional<? extends EventProcessor> processor =
                here instanceof ReadModelProcessor model ? model.followed(version) : Optional.ofNullable(here);
        return processor
                .filter(LogProcessor.class::isInstance)
                .map(LogProcessor.class::cast)
                .filter(LogProcessor::isAllHere);
    }

    private boolean isStored(String processor, LogPosition position) {
        return stored.lowest(processor).orElse(-1) >= position.index();
    }

    /** Whether the current version of a read model has set aside an event up to a position, or was told to do without it. */
    public boolean lacksEvents(Class<? extends ReadModel> model, LogPosition upTo) {
        String name = models.ofClass(model).name();
        return stored.hasSetAside(ProcessorSettings.nameOf(name, models.current(name)), upTo.index());
    }

    /** The projections of all processes. */
    public List<String> projections() {
        return stored.processors().stream()
                .map(ProcessorSettings::projectionOf)
                .distinct()
                .toList();
    }

    /** Whether the projection has stored that it includes the position; for a read model, in every version that has a position. */
    public boolean includes(String projection, LogPosition position) {
        List<String> all = stored.processorsOf(projection);
        return !all.isEmpty() && all.stream().allMatch(processor -> isStored(processor, position));
    }
}
