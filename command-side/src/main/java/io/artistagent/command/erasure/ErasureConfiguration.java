package io.artistagent.command.erasure;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.domain.erasure.Erasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the erasure aggregate, whose history is a single event. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    AggregateDefinition<Erasure> erasureAggregate() {
        return AggregateDefinition.withoutSnapshots(Erasure.class);
    }
}
