package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseType;
import java.time.Clock;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Schedules the tasks that carry out what officers have granted. */
@Component
class GrantedCases {

    private final Scheduler scheduler;
    private final Clock clock;

    GrantedCases(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Schedules a task if the decision grants a case of one of these types, unless there is one already. */
    void schedule(
            TaskDescriptor<GrantedCase> task,
            Set<CaseType> types,
            CaseDecided decision,
            EventMessage<?> message,
            UnitOfWork<?> unitOfWork) {
        if (types.contains(decision.type()) && decision.decision() == CaseDecision.GRANT) {
            scheduler.scheduleIfNotExists(task.instance(decision.caseId().toString())
                    .data(GrantedCase.of(decision, message))
                    .scheduledTo(clock.instant()));
            unitOfWork.afterCommit(done -> scheduler.triggerCheckForDueExecutions());
        }
    }
}
