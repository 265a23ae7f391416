package io.artistagent.eventlog;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/** Gives every {@link Projection} a streaming processor that starts at the beginning of the log and never skips what fails. */
final class ProjectionModule implements ConfigurerModule {

    private static final long STORE_POSITION_AFTER_MILLIS = 1_000;

    private final List<Projection> projections;

    ProjectionModule(List<Projection> projections) {
        this.projections = projections;
    }

    @Override
    public void configureModule(Configurer configurer) {
        var processing = configurer.eventProcessing();
        // The framework's default logs a failed event and goes on: a projection would lose it for ever
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
        projections.forEach(projection -> register(processing, projection));
    }

    private static void register(EventProcessingConfigurer processing, Projection projection) {
        processing.registerPooledStreamingEventProcessor(
                projection.name(),
                Configuration::eventStore,
                (configuration, builder) -> builder.initialSegmentCount(1)
                        .batchSize(projection.batchSize())
                        .initialToken(source -> source.createTailToken())
                        .claimExtensionThreshold(STORE_POSITION_AFTER_MILLIS)
                        // A batch that takes longer than a claim holds must not lose it to another node
                        .enableCoordinatorClaimExtension());
    }
}
