package io.artistagent.command.consent;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.domain.consent.Consents;
import io.artistagent.domain.consent.ProcessingLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregates of consents and processing limits. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 50;

    /** A person may give and withdraw as often as they like. */
    @Bean
    AggregateDefinition<Consents> consentsAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Consents.class);
    }

    @Bean
    AggregateDefinition<ProcessingLimits> processingLimitsAggregate() {
        return AggregateDefinition.withoutSnapshots(ProcessingLimits.class);
    }
}
