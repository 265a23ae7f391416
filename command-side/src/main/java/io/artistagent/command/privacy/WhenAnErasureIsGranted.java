package io.artistagent.command.privacy;

import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.projection.Automation;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Starts the erasure of a person when an officer has granted it. It follows the log and therefore misses no decision. */
@Component
class WhenAnErasureIsGranted implements Automation {

    private static final Set<CaseType> TYPES = Set.of(CaseType.ERASURE);

    private final GrantedCases cases;

    WhenAnErasureIsGranted(GrantedCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "granted-erasures";
    }

    @EventHandler
    void on(CaseDecided event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        cases.schedule(GrantedErasure.TASK, TYPES, event, message, unitOfWork);
    }
}
