package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
import io.artistagent.domain.privacy.Breach;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.LegalHold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregates of the rights of persons. Their histories are short. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    AggregateDefinition<Case> caseAggregate() {
        return AggregateDefinition.withoutSnapshots(Case.class);
    }

    @Bean
    AggregateReader<Case> caseReader(AggregateReaders readers) {
        return readers.of(Case.class);
    }

    @Bean
    AggregateDefinition<LegalHold> legalHoldAggregate() {
        return AggregateDefinition.withoutSnapshots(LegalHold.class);
    }

    @Bean
    AggregateReader<LegalHold> legalHoldReader(AggregateReaders readers) {
        return readers.of(LegalHold.class);
    }

    @Bean
    AggregateDefinition<Breach> breachAggregate() {
        return AggregateDefinition.withoutSnapshots(Breach.class);
    }

    @Bean
    Task<GrantedCase> carryOutErasure(GrantedErasure erasure) {
        return GrantedCase.task(GrantedErasure.TASK, erasure::carryOut);
    }

    @Bean
    Task<GrantedCase> offerCopy(GrantedCopies copies) {
        return GrantedCase.task(GrantedCopies.TASK, copies::offer);
    }

    @Bean
    Task<GrantedCase> putLimitInForce(GrantedLimits limits) {
        return GrantedCase.task(GrantedLimits.TASK, limits::putInForce);
    }

    @Bean
    AggregateReader<Breach> breachReader(AggregateReaders readers) {
        return readers.of(Breach.class);
    }
}
