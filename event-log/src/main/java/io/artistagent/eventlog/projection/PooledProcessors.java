package io.artistagent.eventlog.projection;

import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.messaging.StreamableMessageSource;

/** The framework's own processors, for a log that is not ours to read. */
final class PooledProcessors implements ProjectionProcessors {

    private static final long STORE_POSITION_AFTER_MILLIS = 1_000;

    @Override
    public void register(EventProcessingConfigurer processing, Projection projection) {
        processing.registerPooledStreamingEventProcessor(
                projection.name(),
                Configuration::eventStore,
                (configuration, builder) -> builder.initialSegmentCount(projection.segments())
                        .batchSize(projection.batchSize())
                        .initialToken(StreamableMessageSource::createTailToken)
                        .claimExtensionThreshold(STORE_POSITION_AFTER_MILLIS)
                        // A batch that takes longer than a claim holds must not lose it to another node
                        .enableCoordinatorClaimExtension());
    }
}
