package io.artistagent.query;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.projection.LogProcessor;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.lifecycle.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has projections built again that are of an older shape, before anything is added to them. */
@Component
final class OutgrownAtStart implements ConfigurerModule {

    private static final Logger LOG = LoggerFactory.getLogger(OutgrownAtStart.class);

    private final ObjectProvider<Rebuild> projections;

    OutgrownAtStart(ObjectProvider<Rebuild> projections) {
        this.projections = projections;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(configuration -> configuration.onStart(
                Phase.INBOUND_EVENT_CONNECTORS - 1, () -> resetOutgrown(configuration.eventProcessingConfiguration())));
    }

    /** To be called where no processor is running. Where the store is away, its projections wait for the answer. */
    void resetOutgrown(EventProcessingConfiguration processors) {
        for (var projection : projections) {
            processors
                    .eventProcessor(projection.processor(), StreamingEventProcessor.class)
                    .ifPresent(processor -> reset(processor, projection));
        }
    }

    private static void reset(StreamingEventProcessor processor, Rebuild projection) {
        if (processor instanceof LogProcessor ours) {
            ours.rebuildIf(projection::isOutgrown);
            return;
        }
        try {
            if (projection.isOutgrown()) {
                processor.resetTokens();
                LOG.info("The projection {} is of an older shape and is built again", projection.processor());
            }
        } catch (RuntimeException away) {
            LOG.warn(
                    "It is not known whether the projection {} has to be built again; the next start looks once more",
                    projection.processor(),
                    LoggedFailure.of(away));
        }
    }
}
