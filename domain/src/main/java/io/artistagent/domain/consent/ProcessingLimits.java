package io.artistagent.domain.consent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.AnOfficerDoesNotHoldTheirOwnData;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The limits on the processing of a person's data: a restriction of everything, and objections to single kinds of processing. Both last
 * until they are lifted. Repeating a command changes nothing.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class ProcessingLimits {

    @AggregateIdentifier
    private @Nullable LimitsId id;

    private boolean restricted;
    private Set<LegitimateInterest> objections = EnumSet.noneOf(LegitimateInterest.class);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RestrictProcessing command) {
        if (!restricted) {
            apply(new ProcessingRestricted(command.limits().person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LiftRestriction command) {
        PersonId person = command.limits().person();
        new AnOfficerDoesNotHoldTheirOwnData(command.officer(), person).check();
        if (restricted) {
            apply(new RestrictionLifted(person, Personal.ofNullable(command.reason())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ObjectToProcessing command) {
        if (!objections.contains(command.interest())) {
            apply(new ProcessingObjected(command.limits().person(), command.interest()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawObjection command) {
        if (objections.contains(command.interest())) {
            apply(new ObjectionWithdrawn(command.limits().person(), command.interest()));
        }
    }

    @EventSourcingHandler
    void evolve(ProcessingRestricted event) {
        id = new LimitsId(event.person());
        restricted = true;
    }

    @EventSourcingHandler
    void evolve(RestrictionLifted event) {
        restricted = false;
    }

    @EventSourcingHandler
    void evolve(ProcessingObjected event) {
        id = new LimitsId(event.person());
        objections.add(event.interest());
    }

    @EventSourcingHandler
    void evolve(ObjectionWithdrawn event) {
        objections.remove(event.interest());
    }

    ProcessingLimits() {}
}
