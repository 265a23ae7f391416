package io.artistagent.command.consent;

import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CompleteCase;
import io.artistagent.domain.privacy.StartCase;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Carries out the cases that ask for a limit. Each step may be repeated, so a process that is killed in the middle only delays it. */
@Component
class GrantedLimits {

    private final CommandGateway commands;

    GrantedLimits(CommandGateway commands) {
        this.commands = commands;
    }

    void putInForce(CaseId id, GrantedLimit limit) {
        for (Object step : List.of(new StartCase(id), limit.command(), new CompleteCase(id))) {
            commands.sendAndWait(GenericCommandMessage.asCommandMessage(step).withMetaData(limit.metadata()));
        }
    }
}
