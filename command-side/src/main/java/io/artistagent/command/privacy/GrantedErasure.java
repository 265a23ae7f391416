package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.RuleBroken;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.domain.privacy.ALegalHoldPreventsAnErasure;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseReceipt.Result;
import io.artistagent.domain.privacy.CertifyErasure;
import io.artistagent.domain.privacy.Closing;
import io.artistagent.domain.privacy.CompleteCase;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.PrecludeLegalHolds;
import io.artistagent.domain.privacy.RecordReceipts;
import io.artistagent.domain.privacy.StartErasure;
import io.artistagent.domain.privacy.WithdrawCase;
import io.artistagent.eventlog.erasure.ErasureProgress;
import io.artistagent.eventlog.erasure.ErasureTraces;
import io.artistagent.eventlog.erasure.Erasures;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries out a granted erasure, in steps that can each be repeated: a process that is killed in the middle, or a server that is away, only
 * delays it. The case is done when every place has given its receipt.
 */
@Component
class GrantedErasure {

    static final TaskDescriptor<GrantedCase> TASK = TaskDescriptor.of("carry-out-erasure", GrantedCase.class);

    private static final Logger LOG = LoggerFactory.getLogger(GrantedErasure.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(15);

    private final AggregateReader<Case> log;
    private final TableOpenCases open;
    private final CommandGateway commands;
    private final ObjectProvider<Erasures> erasures;
    private final ObjectProvider<ErasureTraces> traces;
    private final LedgerCheckpoints ledger;
    private final AccountPlace account;
    private final Clock clock;

    GrantedErasure(
            AggregateReader<Case> log,
            TableOpenCases open,
            CommandGateway commands,
            ObjectProvider<Erasures> erasures,
            ObjectProvider<ErasureTraces> traces,
            LedgerCheckpoints ledger,
            AccountPlace account,
            Clock clock) {
        this.log = log;
        this.open = open;
        this.commands = commands;
        this.erasures = erasures;
        this.traces = traces;
        this.ledger = ledger;
        this.account = account;
        this.clock = clock;
    }

    /** Takes the next steps; returns after how long to look again, or nothing if the case is done. */
    Optional<Duration> carryOut(CaseId id, GrantedCase granted) {
        if (!log.ask(id, it -> it.state().isOpen()).orElse(false)) {
            return Optional.empty();
        }
        PersonId person = log.ask(id, Case::person).orElseThrow();
        Map<String, String> metadata = granted.metadata();
        try {
            start(id, person, metadata);
            send(new ErasePerson(person), metadata);
        } catch (RuleBroken held) {
            if (held.rule() != ALegalHoldPreventsAnErasure.class) {
                throw held;
            }
            LOG.debug("The erasure of case {} waits for a legal hold to be lifted", id);
            return Optional.of(LATER);
        } catch (AggregateStreamCreationException | ConcurrencyException another) {
            // Another node has just recorded the erasure
            return Optional.of(SOON);
        }
        closeTheOthers(id, person, metadata);
        return finish(id, person, metadata);
    }

    /** From here on no legal hold can stop the erasure. Records what cannot be known afterwards. */
    private void start(CaseId id, PersonId person, Map<String, String> metadata) {
        if (!log.ask(id, Case::hasErasureStarted).orElse(false)) {
            send(new PrecludeLegalHolds(new LegalHoldId(person)), metadata);
            ErasureTraces before = traces.getObject();
            send(
                    new StartErasure(
                            id,
                            before.keyFingerprint(person).orElse(null),
                            before.firstIndex(person).orElse(0),
                            ledger.newest()),
                    metadata);
        }
    }

    /** Nothing is left that other requests of the person could be about. */
    private void closeTheOthers(CaseId id, PersonId person, Map<String, String> metadata) {
        for (CaseId other : open.of(person)) {
            if (!other.equals(id)) {
                send(new WithdrawCase(other, null, Closing.BY_ERASURE), metadata);
            }
        }
    }

    private Optional<Duration> finish(CaseId id, PersonId person, Map<String, String> metadata) {
        Optional<ErasureProgress> progress = erasures.getObject().of(person);
        if (progress.isEmpty()) {
            return Optional.of(SOON);
        }
        Set<String> given = log.ask(id, Case::places).orElse(Set.of());
        List<CaseReceipt> receipts = new ArrayList<>();
        progress.get().places().stream()
                .filter(place -> place.done() && !given.contains(place.name()))
                .map(place -> receipt(place.name(), Result.ERASED))
                .forEach(receipts::add);
        boolean withoutAccount = given.contains(AccountPlace.NAME);
        if (!withoutAccount) {
            Optional<Result> removed = account.remove(person);
            removed.map(result -> receipt(AccountPlace.NAME, result)).ifPresent(receipts::add);
            withoutAccount = removed.isPresent();
        }
        if (!receipts.isEmpty()) {
            send(new RecordReceipts(id, receipts), metadata);
        }
        if (!withoutAccount) {
            return Optional.of(LATER);
        }
        OptionalLong index = traces.getObject().indexOfErasure(person);
        if (!progress.get().isComplete() || index.isEmpty()) {
            return Optional.of(SOON);
        }
        send(
                new CertifyErasure(
                        id,
                        progress.get().since(),
                        index.getAsLong(),
                        ledger.including(index.getAsLong()),
                        ErasureExceptions.of(account.isKnown())),
                metadata);
        send(new CompleteCase(id), metadata);
        return Optional.empty();
    }

    private CaseReceipt receipt(String place, Result result) {
        return new CaseReceipt(place, clock.instant().truncatedTo(ChronoUnit.MILLIS), result);
    }

    private void send(Object command, Map<String, String> metadata) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
    }
}
