package io.artistagent.command.privacy;

import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.projection.Automation;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Puts a restriction or an objection in force when an officer has granted it. It follows the log and therefore misses no decision. */
@Component
class WhenALimitIsGranted implements Automation {

    private static final Set<CaseType> TYPES = Set.of(CaseType.RESTRICTION, CaseType.OBJECTION);

    private final GrantedCases cases;

    WhenALimitIsGranted(GrantedCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "granted-limits";
    }

    @EventHandler
    void on(CaseDecided event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        cases.schedule(GrantedLimits.TASK, TYPES, event, message, unitOfWork);
    }
}
