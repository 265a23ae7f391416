package io.artistagent.domain.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.ALegalHoldPreventsAnErasure;
import io.artistagent.domain.privacy.ErasedPersons;
import io.artistagent.domain.privacy.LegalHolds;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a person. It is also accepted for a person about whom the log holds nothing, because a backup restored later could contain
 * their data.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Erasure {

    @AggregateIdentifier
    private @Nullable PersonId person;

    /** Destroys the key before it publishes the event: a published erasure is complete, and a repeat after a failure finishes it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ErasePerson command, PersonalKeys keys, LegalHolds holds, ErasedPersons erased) {
        // Whoever is erased already has nothing left to hold: the command then only completes what was interrupted
        boolean held = !erased.isErased(command.person()) && holds.isHeld(command.person());
        new ALegalHoldPreventsAnErasure(held).check();
        keys.destroy(command.person());
        if (person == null) {
            apply(new PersonErased(command.person()));
        }
    }

    @EventSourcingHandler
    void evolve(PersonErased event) {
        person = event.person();
    }

    Erasure() {}
}
