package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.Processors;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every {@link ReadModel} its processor. */
final class ReadModelModule implements ConfigurerModule {

    private final ObjectProvider<ReadModel> models;
    private final Processors processors;
    private final ReadModelKeeper keeper;

    ReadModelModule(ObjectProvider<ReadModel> models, Processors processors, ReadModelKeeper keeper) {
        this.models = models;
        this.processors = processors;
        this.keeper = keeper;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        for (ReadModel model : models.stream().toList()) {
            processing.assignHandlerInstancesMatching(model.name(), handler -> handler == model);
            processing.registerEventProcessor(
                    model.name(),
                    (name, axon, handlers) -> new ReadModelProcessor(model, handlers, processors, axon, keeper));
        }
    }
}
