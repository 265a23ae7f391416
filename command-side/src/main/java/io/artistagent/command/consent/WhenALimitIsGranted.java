package io.artistagent.command.consent;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.projection.Automation;
import java.time.Clock;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Puts a restriction or an objection in force when an officer has granted it. It follows the log and therefore misses no decision. */
@Component
class WhenALimitIsGranted implements Automation {

    /** The id of a task instance is the case's id. */
    static final TaskDescriptor<GrantedLimit> TASK = TaskDescriptor.of("put-limit-in-force", GrantedLimit.class);

    private final Scheduler scheduler;
    private final Clock clock;

    WhenALimitIsGranted(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "granted-limits";
    }

    @EventHandler
    void on(CaseDecided event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        boolean isLimit = event.type() == CaseType.RESTRICTION || event.type() == CaseType.OBJECTION;
        if (isLimit && event.decision() == CaseDecision.GRANT) {
            scheduler.scheduleIfNotExists(TASK.instance(event.caseId().toString())
                    .data(GrantedLimit.of(event, message))
                    .scheduledTo(clock.instant()));
            unitOfWork.afterCommit(done -> scheduler.triggerCheckForDueExecutions());
        }
    }
}
