package io.artistagent.eventlog.projection;

import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every {@link Automation} a processor. */
final class AutomationModule implements ConfigurerModule {

    private final ObjectProvider<Automation> automations;
    private final Processors processors;

    AutomationModule(ObjectProvider<Automation> automations, Processors processors) {
        this.automations = automations;
        this.processors = processors;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        // The framework's default logs a failed event and goes on: a projection would lose it for ever
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
        List<Automation> all = automations.stream().toList();
        for (Automation automation : all) {
            processing.assignHandlerInstancesMatching(automation.name(), handler -> handler == automation);
            ProcessorSettings settings = new ProcessorSettings(automation.name(), automation.batchSize());
            processing.registerEventProcessor(
                    automation.name(), (name, axon, handlers) -> processors.build(settings, handlers, axon));
        }
    }
}
