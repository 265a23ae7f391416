package io.artistagent.command.privacy;

import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.projection.Automation;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Closes the case of a person who asked for a copy of their data when an officer has granted it: the copy can be fetched from then on. */
@Component
class WhenACopyIsGranted implements Automation {

    private static final Set<CaseType> TYPES = Set.of(CaseType.ACCESS, CaseType.PORTABILITY);

    private final GrantedCases cases;

    WhenACopyIsGranted(GrantedCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "granted-copies";
    }

    @EventHandler
    void on(CaseDecided event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        cases.schedule(GrantedCopies.TASK, TYPES, event, message, unitOfWork);
    }
}
