package io.artistagent.axonserver;

import io.artistagent.eventlog.configuration.RequiredImplementation;
import io.artistagent.eventlog.projection.PooledProcessors;
import io.artistagent.eventlog.projection.Processors;
import io.artistagent.eventlog.upcasting.AxonUpcasters;
import io.artistagent.eventlog.upcasting.Upcasting;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of an application on Axon Server: the event store that it must use, its event processors and its upcasters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
public class AxonServerProfile {

    @Bean
    RequiredImplementation requiredEventStore() {
        return new RequiredImplementation(EventStore.class, AxonServerEventStore.class);
    }

    @Bean
    Processors pooledProcessors() {
        return new PooledProcessors();
    }

    @Bean
    EventUpcaster upcasters(Upcasting upcasting) {
        return new AxonUpcasters(upcasting);
    }
}
