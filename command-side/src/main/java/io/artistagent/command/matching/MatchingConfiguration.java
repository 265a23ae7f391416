package io.artistagent.command.matching;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.domain.matching.MatchFeedback;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregate of feedback on matches. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    AggregateDefinition<MatchFeedback> matchFeedbackAggregate() {
        return AggregateDefinition.withoutSnapshots(MatchFeedback.class);
    }
}
