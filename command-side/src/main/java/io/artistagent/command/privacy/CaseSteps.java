package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.CaseId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Carries out granted cases in a few commands. Each may be repeated, so a process that is killed in the middle only delays it. */
@Component
class CaseSteps {

    private final CommandGateway commands;
    private final AggregateReader<Case> log;

    CaseSteps(CommandGateway commands, AggregateReader<Case> log) {
        this.commands = commands;
        this.log = log;
    }

    /**
     * Sends the commands, unless the case was closed meanwhile, for example because the person was erased.
     *
     * @param steps the commands for the person of the case
     * @return nothing, since no steps are left
     */
    Optional<Duration> take(CaseId id, GrantedCase granted, Function<PersonId, List<Object>> steps) {
        if (log.ask(id, it -> it.state().isOpen()).orElse(false)) {
            PersonId person = log.ask(id, Case::person).orElseThrow();
            for (Object step : steps.apply(person)) {
                commands.sendAndWait(
                        GenericCommandMessage.asCommandMessage(step).withMetaData(granted.metadata()));
            }
        }
        return Optional.empty();
    }
}
