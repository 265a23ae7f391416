package io.artistagent.command.collaboration;

import io.artistagent.command.AggregateDefinition;
import io.artistagent.command.LogReader;
import io.artistagent.command.LogReaders;
import io.artistagent.domain.collaboration.Collaboration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the collaboration aggregate. */
@Configuration(proxyBeanMethods = false)
class CollaborationAggregate {

    private static final int EVENTS_PER_SNAPSHOT = 100;

    @Bean
    AggregateDefinition<Collaboration> collaborationAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Collaboration.class);
    }

    @Bean
    LogReader<Collaboration> collaborationReader(LogReaders readers) {
        return readers.of(Collaboration.class);
    }
}
