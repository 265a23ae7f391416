package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.head.TruncatedLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows an operator that a projection is stuck: it repeats a batch that fails, and its read model grows old. Or that it lacks what it has
 * put aside, or that the log itself has lost what was read of it.
 */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final EventProcessingConfiguration processors;
    private final @Nullable HighWaterMark highWaterMark;

    /** @param tail the end of the log, where it is ours to find out */
    ProjectionsHealth(EventProcessingConfiguration processors, @Nullable HighWaterMark highWaterMark) {
        this.processors = processors;
        this.highWaterMark = highWaterMark;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var older = highWaterMark == null ? Optional.<TruncatedLog>empty() : highWaterMark.truncation();
        var stuck = stuck();
        if (older.isPresent()) {
            health.down().withDetail("log", String.valueOf(older.get().getMessage()));
        } else if (!stuck.isEmpty()) {
            health.down().withDetail("stuck", stuck);
        } else if (highWaterMark != null && highWaterMark.age().compareTo(LONGEST_SILENCE) > 0) {
            health.down().withDetail("silence", highWaterMark.age());
        } else {
            tellOfLetters(health, letters());
        }
    }

    private static void tellOfLetters(Health.Builder health, Map<String, Long> letters) {
        if (letters.isEmpty()) {
            health.up();
        } else {
            health.status(DEGRADED).withDetail("deadLetters", letters);
        }
    }

    /** Who lacks something that it has put aside. */
    private Map<String, Long> letters() {
        var letters = new TreeMap<String, Long>();
        processors.eventProcessors().values().stream()
                .filter(LogProcessor.class::isInstance)
                .map(LogProcessor.class::cast)
                .forEach(processor -> letters.put(processor.getName(), processor.deadLetters()));
        letters.values().removeIf(count -> count == 0);
        return letters;
    }

    private List<String> stuck() {
        return processors.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(processor -> processor.isError()
                        || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState))
                .map(StreamingEventProcessor::getName)
                .sorted()
                .toList();
    }
}
