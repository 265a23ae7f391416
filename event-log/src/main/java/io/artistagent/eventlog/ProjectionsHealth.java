package io.artistagent.eventlog;

import io.artistagent.eventlog.tail.OlderLog;
import io.artistagent.eventlog.tail.Tail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Shows an operator that a projection is stuck: it repeats a batch that fails, and its read model grows old. Or that the log itself has
 * lost what was read of it.
 */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final EventProcessingConfiguration processors;
    private final @Nullable Tail tail;

    /** @param tail the end of the log, where it is ours to find out */
    ProjectionsHealth(EventProcessingConfiguration processors, @Nullable Tail tail) {
        this.processors = processors;
        this.tail = tail;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var older = tail == null ? Optional.<OlderLog>empty() : tail.older();
        var stuck = stuck();
        if (older.isPresent()) {
            health.down().withDetail("log", String.valueOf(older.get().getMessage()));
        } else if (!stuck.isEmpty()) {
            health.down().withDetail("stuck", stuck);
        } else if (tail != null && tail.silence().compareTo(LONGEST_SILENCE) > 0) {
            health.down().withDetail("silence", tail.silence());
        } else {
            health.up();
        }
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
