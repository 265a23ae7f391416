package io.artistagent.eventlog;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Shows an operator that a projection is stuck: it repeats a batch that fails, and its read model grows old. */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final EventProcessingConfiguration processors;

    ProjectionsHealth(EventProcessingConfiguration processors) {
        this.processors = processors;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var stuck = stuck();
        if (stuck.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("stuck", stuck);
        }
    }

    private List<String> stuck() {
        return processors.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(processor ->
                        processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState))
                .map(StreamingEventProcessor::getName)
                .sorted()
                .toList();
    }
}
