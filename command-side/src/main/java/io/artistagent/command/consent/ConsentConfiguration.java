package io.artistagent.command.consent;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.domain.consent.Consents;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.ProcessingLimits;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregates of consents and processing limits. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 50;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** A person may give and withdraw as often as they like. */
    @Bean
    AggregateDefinition<Consents> consentsAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Consents.class);
    }

    @Bean
    Task<GrantedLimit> putLimitInForce(GrantedLimits limits) {
        return Tasks.custom(WhenALimitIsGranted.TASK)
                .onFailureReschedule(FixedDelay.of(RETRY_AFTER))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    limits.putInForce(CaseId.of(task.getId()), task.getData());
                    return new OnCompleteRemove<>();
                });
    }

    @Bean
    AggregateDefinition<ProcessingLimits> processingLimitsAggregate() {
        return AggregateDefinition.withoutSnapshots(ProcessingLimits.class);
    }
}
