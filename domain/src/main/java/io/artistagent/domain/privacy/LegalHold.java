package io.artistagent.domain.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The legal holds on one person, one after the other. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class LegalHold {

    @AggregateIdentifier
    private @Nullable LegalHoldId id;

    private boolean held;

    private boolean precluded;

    @SuppressWarnings("unused") // an officer who looks back sees it
    private @Nullable Personal<Reason> reason;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlaceLegalHold command, ErasedPersons erased) {
        PersonId subject = command.holdId().subject();
        new AnOfficerDoesNotHoldTheirOwnData(command.officer(), subject).check();
        new AnErasedPersonIsNotHeld(precluded || erased.isErased(subject)).check();
        apply(new LegalHoldPlaced(subject, Personal.of(command.reason())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PrecludeLegalHolds command) {
        new ALegalHoldPreventsAnErasure(held).check();
        if (!precluded) {
            apply(new LegalHoldsPrecluded(command.holdId().subject()));
        }
    }

    @CommandHandler
    void decide(LiftLegalHold command) {
        PersonId subject = command.holdId().subject();
        new AnOfficerDoesNotHoldTheirOwnData(command.officer(), subject).check();
        new OnlyAHeldPersonIsReleased(held).check();
        apply(new LegalHoldLifted(subject, Personal.ofNullable(command.reason())));
    }

    @EventSourcingHandler
    void evolve(LegalHoldPlaced event) {
        id = new LegalHoldId(event.subject());
        held = true;
        reason = event.reason();
    }

    @EventSourcingHandler
    void evolve(LegalHoldLifted event) {
        held = false;
        reason = event.reason();
    }

    @EventSourcingHandler
    void evolve(LegalHoldsPrecluded event) {
        id = new LegalHoldId(event.person());
        precluded = true;
    }

    /** Returns whether the data is held. */
    public boolean isHeld() {
        return held;
    }

    LegalHold() {}
}
