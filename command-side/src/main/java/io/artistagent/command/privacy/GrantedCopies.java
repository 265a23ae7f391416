package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CompleteCase;
import io.artistagent.domain.privacy.RecordReceipts;
import io.artistagent.domain.privacy.StartCase;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Carries out the cases that ask for a copy of the data. From the grant on, the copy is made whenever somebody fetches it, so nothing is
 * left to do but to say so. Each step may be repeated, so a process that is killed in the middle only delays it.
 */
@Component
class GrantedCopies {

    private final CommandGateway commands;
    private final AggregateReader<Case> log;
    private final Clock clock;

    GrantedCopies(CommandGateway commands, AggregateReader<Case> log, Clock clock) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
    }

    /** Does nothing if the case was closed meanwhile, for example because the person was erased. */
    void offer(CaseId id, GrantedCopy copy) {
        if (log.ask(id, it -> it.state().isOpen()).orElse(false)) {
            List<CaseReceipt> receipts = List.of(CaseReceipt.done(copy.place(), clock.instant()));
            for (Object step : List.of(new StartCase(id), new RecordReceipts(id, receipts), new CompleteCase(id))) {
                commands.sendAndWait(
                        GenericCommandMessage.asCommandMessage(step).withMetaData(copy.metadata()));
            }
        }
    }
}
