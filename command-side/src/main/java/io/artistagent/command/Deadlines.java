package io.artistagent.command;

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
 * Deadlines outlive a restart as JSON that an operator can read. No person asks for what a deadline brings about: its
 * events say that the system acted. The framework would write Java objects, and leave those fields blank.
 */
@Configuration(proxyBeanMethods = false)
class Deadlines {

    private static final Map<String, String> THE_SYSTEM = LogMetadata.ofTheSystem("deadline");

    private static final String[] WHERE_FROM = {
        LogMetadata.CORRELATION_ID, LogMetadata.CAUSATION_ID, LogMetadata.TRACE_ID
    };

    /** By this name the framework knows that it need not bring its own. */
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
    SmartInitializingSingleton deadlinesActForTheHouse(DeadlineManager deadlines, CorrelationDataProvider logMetadata) {
        return () -> {
            // Who set it is in the log; a table that nobody erases people from need not know
            deadlines.registerDispatchInterceptor(messages -> (index, deadline) ->
                    deadline.withMetaData(deadline.getMetaData().subset(WHERE_FROM)));
            deadlines.registerHandlerInterceptor((unitOfWork, chain) -> {
                unitOfWork.transformMessage(deadline -> deadline.andMetaData(THE_SYSTEM));
                unitOfWork.registerCorrelationDataProvider(logMetadata);
                return chain.proceed();
            });
        };
    }
}
