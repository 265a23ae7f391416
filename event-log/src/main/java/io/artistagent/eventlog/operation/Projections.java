package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.readmodel.ReadModelProcessor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The read models and automations for which this process follows the log. */
final class Projections {

    private final EventProcessingConfiguration configuration;

    Projections(EventProcessingConfiguration configuration) {
        this.configuration = configuration;
    }

    List<EventProcessor> all() {
        return List.copyOf(configuration.eventProcessors().values());
    }

    Optional<EventProcessor> find(String name) {
        return configuration.eventProcessor(name);
    }

    /** Whether a projection keeps retrying a failure, or cannot reach its store. */
    static boolean isStuck(EventProcessor projection) {
        return projection.isError()
                || streams(projection)
                        .flatMap(stream -> stream.processingStatus().values().stream())
                        .anyMatch(EventTrackerStatus::isErrorState);
    }

    /** The processors that read the log for a projection here; a read model has one for each version. */
    static Stream<StreamingEventProcessor> streams(EventProcessor projection) {
        return switch (projection) {
            case ReadModelProcessor model -> model.followed().values().stream();
            case StreamingEventProcessor stream -> Stream.of(stream);
            default -> Stream.empty();
        };
    }

    /** The processors that read the log in PostgreSQL. */
    static List<LogProcessor> processors(EventProcessor projection) {
        return streams(projection)
                .filter(LogProcessor.class::isInstance)
                .map(LogProcessor.class::cast)
                .toList();
    }

    /** How many events were set aside; for a read model, by the version with the most. */
    static long deadLetters(EventProcessor projection) {
        return processors(projection).stream()
                .mapToLong(LogProcessor::deadLetters)
                .max()
                .orElse(0);
    }
}
