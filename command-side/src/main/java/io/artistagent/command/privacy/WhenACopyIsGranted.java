package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.storage.LogMetadata;
import java.time.Clock;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Closes the case of a person who asked for a copy of their data when an officer has granted it: the copy can be fetched from then on. */
@Component
class WhenACopyIsGranted implements Automation {

    private final Scheduler scheduler;
    private final Clock clock;

    WhenACopyIsGranted(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "granted-copies";
    }

    @EventHandler
    void on(CaseDecided event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        boolean isCopy = event.type() == CaseType.ACCESS || event.type() == CaseType.PORTABILITY;
        if (isCopy && event.decision() == CaseDecision.GRANT) {
            scheduler.scheduleIfNotExists(GrantedCopy.TASK
                    .instance(event.caseId().toString())
                    .data(new GrantedCopy(event.type(), LogMetadata.causedBy(message)))
                    .scheduledTo(clock.instant()));
            unitOfWork.afterCommit(done -> scheduler.triggerCheckForDueExecutions());
        }
    }
}
