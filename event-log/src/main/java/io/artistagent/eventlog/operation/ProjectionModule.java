package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.projection.Processors;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.ReadModelProcessor;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Creates a processor for every {@link ReadModel} and every {@link Automation}. The beans are resolved only after the framework is
 * configured, since an automation may need the framework itself, to send commands.
 */
final class ProjectionModule implements ConfigurerModule {

    private final ObjectProvider<ReadModel> models;
    private final ObjectProvider<Automation> automations;
    private final Processors processors;
    private final ReadModelMaintenance maintenance;

    ProjectionModule(
            ObjectProvider<ReadModel> models,
            ObjectProvider<Automation> automations,
            Processors processors,
            ReadModelMaintenance maintenance) {
        this.models = models;
        this.automations = automations;
        this.processors = processors;
        this.maintenance = maintenance;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        // By default, the framework logs a failed event and goes on: the projection would never get it
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
        processing.byDefaultAssignHandlerInstancesTo(ProjectionModule::name);
        processing.registerEventProcessorFactory(this::build);
    }

    private static String name(Object handler) {
        return switch (handler) {
            case ReadModel model -> model.name();
            case Automation automation -> automation.name();
            default ->
                throw new IllegalStateException(
                        handler.getClass().getName() + " handles events: make it a ReadModel or an Automation.");
        };
    }

    private EventProcessor build(String name, Configuration axon, EventHandlerInvoker handlers) {
        return automations.stream()
                .filter(automation -> automation.name().equals(name))
                .findAny()
                .<EventProcessor>map(automation ->
                        processors.build(new ProcessorSettings(name, automation.batchSize()), handlers, axon))
                .orElseGet(() -> new ReadModelProcessor(model(name), handlers, processors, axon, maintenance));
    }

    private ReadModel model(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}
