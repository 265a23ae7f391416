package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.projection.DeadLetterTable;
import io.artistagent.eventlog.projection.Processors;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuilds;
import io.artistagent.eventlog.readmodel.StoredProjections;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.eventlog.storage.Reencryption;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
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

    @Bean
    AllProjections allProjections(
            ProjectionsEndpoint here,
            StoredProjections everywhere,
            Rebuilds rebuilds,
            ReadModelMaintenance maintenance,
            ObjectProvider<LogReader> reader,
            ObjectProvider<EventStore> log) {
        return new AllProjections(here, everywhere, rebuilds, maintenance, () -> end(reader, log));
    }

    private static long end(ObjectProvider<LogReader> reader, ObjectProvider<EventStore> log) {
        LogReader ours = reader.getIfAvailable();
        return ours == null ? log.getObject().createHeadToken().position().orElse(0) : ours.highWaterMark();
    }

    /** Only processors of a log in PostgreSQL set events aside. */
    @Bean
    @ConditionalOnBean(LogReader.class)
    DeadLetterOffice deadLetterOffice(
            DeadLetterTable deadLetters, LogReader log, EventCodec codec, Projections projections) {
        return new DeadLetterOffice(deadLetters, log, codec, projections);
    }

    /** Only a log in PostgreSQL can be re-encrypted. Its beans are registered before those of this configuration. */
    @Bean
    @ConditionalOnBean(Reencryption.class)
    ReencryptionEndpoint reencryptionEndpoint(Reencryption reencryption) {
        return new ReencryptionEndpoint(reencryption);
    }
}
