package io.artistagent.command.aggregates;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the snapshotter. The framework's Spring version looks for aggregate factories among the beans, finds none, and then only logs
 * a warning instead of taking snapshots.
 */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration configuration,
            EventStore log,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers,
            SnapshotterSpanFactory spans) {
        return new OfConfiguredAggregates(
                configuration,
                AggregateSnapshotter.builder()
                        .eventStore(log)
                        .transactionManager(transactions)
                        .repositoryProvider(configuration::repository)
                        .parameterResolverFactory(parameters)
                        .handlerDefinition(handlers)
                        .spanFactory(spans));
    }

    private static final class OfConfiguredAggregates extends AggregateSnapshotter {

        private final org.axonframework.config.Configuration configuration;

        OfConfiguredAggregates(org.axonframework.config.Configuration configuration, Builder builder) {
            super(builder);
            this.configuration = configuration;
        }

        @Override
        protected AggregateFactory<?> getAggregateFactory(Class<?> type) {
            return configuration.aggregateFactory(type);
        }
    }
}
