package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.projection.Processors;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuilds;
import io.artistagent.eventlog.storage.Reencryption;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the processors of all projections, and what operators see of them. */
@Configuration(proxyBeanMethods = false)
public class OperationConfiguration {

    @Bean
    ConfigurerModule projectionModule(
            ObjectProvider<ReadModel> models,
            ObjectProvider<Automation> automations,
            Processors processors,
            ReadModelMaintenance maintenance) {
        return new ProjectionModule(models, automations, processors, maintenance);
    }

    @Bean
    Projections projections(EventProcessingConfiguration processors) {
        return new Projections(processors);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(Projections projections, ObjectProvider<HighWaterMark> highWaterMark) {
        return new ProjectionsHealth(projections, highWaterMark.getIfAvailable());
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(
            Projections projections, ReadModels models, Rebuilds rebuilds, ReadModelMaintenance maintenance) {
        return new ProjectionsEndpoint(projections, models, rebuilds, maintenance);
    }

    @Bean
    RebuildsEndpoint rebuildsEndpoint(Rebuilds rebuilds, ReadModels models, ReadModelMaintenance maintenance) {
        return new RebuildsEndpoint(rebuilds, models, maintenance);
    }

    /** Only a log in PostgreSQL can be re-encrypted. Its beans are registered before those of this configuration. */
    @Bean
    @ConditionalOnBean(Reencryption.class)
    ReencryptionEndpoint reencryptionEndpoint(Reencryption reencryption) {
        return new ReencryptionEndpoint(reencryption);
    }
}
