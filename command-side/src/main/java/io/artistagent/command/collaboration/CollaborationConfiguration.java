package io.artistagent.command.collaboration;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
import io.artistagent.domain.collaboration.Collaboration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the collaboration aggregate. */
@Configuration(proxyBeanMethods = false)
class CollaborationConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 100;

    @Bean
    AggregateDefinition<Collaboration> collaborationAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Collaboration.class);
    }

    @Bean
    AggregateReader<Collaboration> collaborationReader(AggregateReaders readers) {
        return readers.of(Collaboration.class);
    }
}
