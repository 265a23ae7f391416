package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.storage.LogMetadata;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;

/**
 * What an officer has granted, as the scheduled task stores it that carries it out. The id of the task instance is the case's id. It contains
 * no personal data, because no erasure covers the table of tasks.
 *
 * @param cause the identifiers of the conversation and of the decision
 */
record GrantedCase(CaseType type, Map<String, String> cause) {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    static GrantedCase of(CaseDecided decision, EventMessage<?> message) {
        return new GrantedCase(decision.type(), LogMetadata.causedBy(message));
    }

    /** The metadata of the commands that carry it out: the system acts, and the decision is the cause. */
    Map<String, String> metadata() {
        Map<String, String> all = new HashMap<>(LogMetadata.ofTheSystem("case"));
        all.putAll(cause);
        return all;
    }

    /**
     * A task that carries out granted cases, and is tried again until it succeeds.
     *
     * @param work takes the next steps; returns after how long to look again, or nothing if there are none left
     */
    static Task<GrantedCase> task(
            TaskDescriptor<GrantedCase> descriptor, BiFunction<CaseId, GrantedCase, Optional<Duration>> work) {
        return Tasks.custom(descriptor)
                .onFailureReschedule(FixedDelay.of(RETRY_AFTER))
                .onDeadExecutionRevive()
                .execute((task, context) -> work.apply(CaseId.of(task.getId()), task.getData())
                        .<CompletionHandler<GrantedCase>>map(delay -> new OnCompleteReschedule<>(FixedDelay.of(delay)))
                        .orElseGet(OnCompleteRemove::new));
    }
}
