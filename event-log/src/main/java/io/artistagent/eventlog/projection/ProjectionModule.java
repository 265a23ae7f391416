package io.artistagent.eventlog.projection;

import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/** Gives every {@link Projection} a streaming processor that starts at the beginning of the log and never skips what fails. */
final class ProjectionModule implements ConfigurerModule {

    private final List<Projection> projections;
    private final ProjectionProcessors processors;

    ProjectionModule(List<Projection> projections, ProjectionProcessors processors) {
        this.projections = projections;
        this.processors = processors;
    }

    @Override
    public void configureModule(Configurer configurer) {
        var processing = configurer.eventProcessing();
        // The framework's default logs a failed event and goes on: a projection would lose it for ever
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
        projections.forEach(projection -> processors.register(processing, projection));
    }
}
