package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
import io.artistagent.domain.privacy.Breach;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.LegalHold;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregates of the rights of persons. Their histories are short. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

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
    Task<ErasureCause> carryOutErasure(GrantedErasure erasure) {
        return Tasks.custom(GrantedErasure.TASK)
                .onFailureReschedule(FixedDelay.of(RETRY_AFTER))
                .onDeadExecutionRevive()
                .execute((task, context) -> erasure.carryOut(CaseId.of(task.getId()), task.getData())
                        .<CompletionHandler<ErasureCause>>map(delay -> new OnCompleteReschedule<>(FixedDelay.of(delay)))
                        .orElseGet(OnCompleteRemove::new));
    }

    @Bean
    Task<GrantedCopy> offerCopy(GrantedCopies copies) {
        return Tasks.custom(GrantedCopy.TASK)
                .onFailureReschedule(FixedDelay.of(RETRY_AFTER))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    copies.offer(CaseId.of(task.getId()), task.getData());
                    return new OnCompleteRemove<>();
                });
    }

    @Bean
    AggregateReader<Breach> breachReader(AggregateReaders readers) {
        return readers.of(Breach.class);
    }
}
