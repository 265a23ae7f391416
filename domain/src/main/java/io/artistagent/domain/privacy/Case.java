package io.artistagent.domain.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The request of a person for one of their rights, from its arrival to its end. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings({"NullAway.Init", "unused"}) // the first event sets the fields; officers see them all
public final class Case {

    @AggregateIdentifier
    private CaseId id;

    private CaseType type;
    private PersonId person;
    private CaseState state;
    private Instant receivedAt;
    private Instant dueAt;
    private boolean extended;
    private boolean certified;
    private @Nullable ErasureStarted erasure;
    private @Nullable Personal<CaseNote> note;
    private @Nullable Personal<Reason> extensionReason;
    private @Nullable CaseDecision decision;
    private @Nullable Personal<Reason> reason;
    private @Nullable Closing closing;
    private Set<String> places = new HashSet<>();

    @CommandHandler
    Case(OpenCase command, OpenCases cases, Clock clock) {
        CaseId open = cases.claim(command.person(), command.type(), command.caseId());
        new APersonHasOneOpenCaseOfAType(open, command.caseId()).check();
        // Milliseconds are the precision of every store, so all of them return the same time
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        apply(new CaseOpened(
                command.caseId(),
                command.type(),
                command.person(),
                Personal.ofNullable(command.note()),
                now,
                CaseClock.firstDue(now)));
    }

    @CommandHandler
    void decide(ConfirmIdentity command) {
        new AnOfficerDoesNotDecideTheirOwnCase(command.officer(), person).check();
        new AnIdentityIsConfirmedOnce(state).check();
        apply(new IdentityConfirmed(id, person));
    }

    @CommandHandler
    void decide(ExtendCase command, Clock clock) {
        new AnOfficerDoesNotDecideTheirOwnCase(command.officer(), person).check();
        new OnlyAnOpenCaseIsExtended(state).check();
        new ACaseIsExtendedOnce(extended).check();
        new AnExtensionIsToldWithinTheFirstMonth(clock.instant(), dueAt).check();
        Instant latest = CaseClock.latestDue(receivedAt);
        Instant until = command.until() == null ? latest : command.until().truncatedTo(ChronoUnit.MILLIS);
        new AnExtensionLastsTwoMonthsAtMost(until, dueAt, latest).check();
        apply(new CaseExtended(id, person, Personal.of(command.reason()), until));
    }

    @CommandHandler
    void decide(DecideCase command, LegalHolds holds, OpenCases cases) {
        new AnOfficerDoesNotDecideTheirOwnCase(command.officer(), person).check();
        new ADecidedCaseIsNotDecidedAgain(state).check();
        new TheIdentityIsConfirmedBeforeTheDecision(state).check();
        boolean granted = command.decision() == CaseDecision.GRANT;
        new ALegalHoldPreventsAnErasure(granted && type == CaseType.ERASURE && holds.isHeld(person)).check();
        if (!granted) {
            cases.release(person, type, id);
        }
        apply(new CaseDecided(id, type, person, command.decision(), Personal.of(command.reason())));
    }

    @CommandHandler
    void decide(WithdrawCase command, OpenCases cases) {
        if (command.closing() == Closing.BY_ERASURE ? !state.isOpen() : state == CaseState.WITHDRAWN) {
            return;
        }
        new OnlyAnUndecidedCaseIsWithdrawn(state, command.closing()).check();
        cases.release(person, type, id);
        apply(new CaseWithdrawn(id, type, person, command.closing()));
    }

    /** A repeat changes nothing: the system repeats its commands after a failure. */
    @CommandHandler
    void decide(StartCase command) {
        if (state == CaseState.DECIDED) {
            apply(new CaseStarted(id, type, person));
        }
    }

    @CommandHandler
    void decide(StartErasure command) {
        if (erasure == null) {
            new OnlyAGrantedCaseIsCarriedOut(state).check();
            apply(new ErasureStarted(
                    id, person, command.keyFingerprint(), command.fromIndex(), command.checkpointBefore()));
        }
    }

    /** Each place gives one receipt. */
    @CommandHandler
    void decide(RecordReceipts command) {
        List<CaseReceipt> fresh = command.receipts().stream()
                .filter(receipt -> !places.contains(receipt.place()))
                .toList();
        if (!fresh.isEmpty() && state != CaseState.DONE) {
            new OnlyAGrantedCaseIsCarriedOut(state).check();
            apply(new ReceiptsRecorded(id, fresh));
        }
    }

    @CommandHandler
    void decide(CertifyErasure command) {
        new OnlyAStartedErasureIsCertified(erasure != null).check();
        if (!certified) {
            ErasureStarted start = Objects.requireNonNull(erasure);
            apply(new ErasureCertified(
                    id,
                    new ErasureFacts(
                            person,
                            command.erasedAt().truncatedTo(ChronoUnit.MILLIS),
                            start.keyFingerprint(),
                            start.fromIndex(),
                            command.toIndex(),
                            start.checkpointBefore(),
                            command.checkpointAfter(),
                            command.exceptions())));
        }
    }

    @CommandHandler
    void decide(CompleteCase command, OpenCases cases) {
        if (state != CaseState.DONE) {
            complete(cases);
        }
    }

    @CommandHandler
    void decide(FulfilCase command, OpenCases cases, Clock clock) {
        new AnOfficerDoesNotDecideTheirOwnCase(command.officer(), person).check();
        new OnlyACorrectionIsMadeByHand(type).check();
        new OnlyAGrantedCaseIsCarriedOut(state).check();
        apply(new ReceiptsRecorded(id, List.of(CaseReceipt.done("support", clock.instant()))));
        complete(cases);
    }

    private void complete(OpenCases cases) {
        new OnlyAGrantedCaseIsCarriedOut(state).check();
        cases.release(person, type, id);
        apply(new CaseCompleted(id, type, person));
    }

    @EventSourcingHandler
    void evolve(CaseOpened event) {
        id = event.caseId();
        type = event.type();
        person = event.person();
        receivedAt = event.receivedAt();
        dueAt = event.dueAt();
        note = event.note();
        state = CaseState.RECEIVED;
    }

    @EventSourcingHandler
    void evolve(IdentityConfirmed event) {
        state = CaseState.IDENTITY_CONFIRMED;
    }

    @EventSourcingHandler
    void evolve(CaseExtended event) {
        extended = true;
        extensionReason = event.reason();
        dueAt = event.dueAt();
    }

    @EventSourcingHandler
    void evolve(CaseDecided event) {
        decision = event.decision();
        reason = event.reason();
        state = event.decision() == CaseDecision.GRANT ? CaseState.DECIDED : CaseState.REFUSED;
    }

    @EventSourcingHandler
    void evolve(CaseWithdrawn event) {
        closing = event.closing();
        state = CaseState.WITHDRAWN;
    }

    @EventSourcingHandler
    void evolve(CaseStarted event) {
        state = CaseState.IN_PROGRESS;
    }

    @EventSourcingHandler
    void evolve(ErasureStarted event) {
        state = CaseState.IN_PROGRESS;
        erasure = event;
    }

    @EventSourcingHandler
    void evolve(ReceiptsRecorded event) {
        event.receipts().forEach(receipt -> places.add(receipt.place()));
    }

    @EventSourcingHandler
    void evolve(ErasureCertified event) {
        certified = true;
    }

    @EventSourcingHandler
    void evolve(CaseCompleted event) {
        state = CaseState.DONE;
    }

    /** Returns the person whose request it is. */
    public PersonId person() {
        return person;
    }

    /** Returns the right that the case is about. */
    public CaseType type() {
        return type;
    }

    /** Returns the state of the case. */
    public CaseState state() {
        return state;
    }

    /** Returns the places that have given their receipt. */
    public Set<String> places() {
        return Set.copyOf(places);
    }

    /** Returns whether the erasure of the case has begun. */
    public boolean hasErasureStarted() {
        return erasure != null;
    }

    Case() {}
}
