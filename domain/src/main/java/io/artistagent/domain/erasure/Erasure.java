package io.artistagent.domain.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The end of what is known of a person. Whoever asks for it may be somebody of whom nothing is known: a backup that is restored later
 * could still tell of them.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Erasure {

    @AggregateIdentifier
    private @Nullable PersonId person;

    /** First the key, then the event: an erasure that is told of is done, and who asks again after a failure finishes it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ErasePerson command, PersonalKeys keys) {
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
