package io.artistagent.command.aggregates;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Stores deadlines as JSON, so that they survive a restart and an operator can read them. Events that result from a deadline name the
 * system as their actor, because no person requested them. By default, the framework would store serialized Java objects and leave the
 * actor blank.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    private static final Map<String, String> THE_SYSTEM = LogMetadata.ofTheSystem("deadline");

    private static final String[] CORRELATION_KEYS = {
        LogMetadata.CORRELATION_ID, LogMetadata.CAUSATION_ID, LogMetadata.TRACE_ID
    };

    /** The framework skips its own bean when it finds one with this name. */
    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerHumanReadableDeadlineDetails> deadlineTask(ObjectProvider<DbSchedulerDeadlineManager> deadlines) {
        return DbSchedulerDeadlineManager.humanReadableTask(deadlines::getObject);
    }

    @Bean
    DbSchedulerDeadlineManager deadlineManager(
            Scheduler scheduler,
            org.axonframework.config.Configuration configuration,
            @Qualifier("eventSerializer") org.axonframework.serialization.Serializer serializer,
            TransactionManager transactions) {
        return DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                .serializer(serializer)
                .transactionManager(transactions)
                .useBinaryPojo(false)
                .startScheduler(false)
                .stopScheduler(false)
                .build();
    }

    @Bean
    DbSchedulerCustomizer tasksAreStoredAsJson() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    @Bean
    SmartInitializingSingleton deadlinesActAsTheSystem(DeadlineManager deadlines, CorrelationDataProvider logMetadata) {
        return () -> {
            // The log records who set the deadline; this table must not, because erasure does not cover it
            deadlines.registerDispatchInterceptor(messages -> (index, deadline) ->
                    deadline.withMetaData(deadline.getMetaData().subset(CORRELATION_KEYS)));
            deadlines.registerHandlerInterceptor((unitOfWork, chain) -> {
                unitOfWork.transformMessage(deadline -> deadline.andMetaData(THE_SYSTEM));
                unitOfWork.registerCorrelationDataProvider(logMetadata);
                return chain.proceed();
            });
        };
    }
}
