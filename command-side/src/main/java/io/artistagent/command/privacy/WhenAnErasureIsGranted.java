package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.projection.Automation;
import java.time.Clock;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Starts the erasure of a person when an officer has granted it. It follows the log and therefore misses no decision. */
@Component
class WhenAnErasureIsGranted implements Automation {

    private final Scheduler scheduler;
    private final Clock clock;

    WhenAnErasureIsGranted(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "granted-erasures";
    }

    @EventHandler
    void on(CaseDecided event, EventMessage<?> cause, UnitOfWork<?> unitOfWork) {
        if (event.type() == CaseType.ERASURE && event.decision() == CaseDecision.GRANT) {
            scheduler.scheduleIfNotExists(GrantedErasure.TASK
                    .instance(event.caseId().toString())
                    .data(ErasureCause.of(cause))
                    .scheduledTo(clock.instant()));
            unitOfWork.afterCommit(done -> scheduler.triggerCheckForDueExecutions());
        }
    }
}
