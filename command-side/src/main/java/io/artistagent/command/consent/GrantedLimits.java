package io.artistagent.command.consent;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.privacy.Case;
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
    private final AggregateReader<Case> log;

    GrantedLimits(CommandGateway commands, AggregateReader<Case> log) {
        this.commands = commands;
        this.log = log;
    }

    /** Does nothing if the case was closed meanwhile, for example because the person was erased. */
    void putInForce(CaseId id, GrantedLimit limit) {
        if (log.ask(id, it -> it.state().isOpen()).orElse(false)) {
            for (Object step : List.of(new StartCase(id), limit.command(), new CompleteCase(id))) {
                commands.sendAndWait(
                        GenericCommandMessage.asCommandMessage(step).withMetaData(limit.metadata()));
            }
        }
    }
}
