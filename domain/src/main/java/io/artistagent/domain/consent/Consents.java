package io.artistagent.domain.consent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What a person has agreed to. Each purpose is given and withdrawn on its own; nothing is given until the person gives it. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Consents {

    @AggregateIdentifier
    private @Nullable ConsentsId id;

    private Map<Purpose, TextVersion> given = new EnumMap<>(Purpose.class);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveConsent command, PublishedTexts texts) {
        new OnlyTheNewestTextIsAgreedTo(command.textVersion(), texts.newest(command.purpose())).check();
        if (!command.textVersion().equals(given.get(command.purpose()))) {
            apply(new ConsentGiven(command.consents().person(), command.purpose(), command.textVersion()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawConsent command) {
        TextVersion agreed = given.get(command.purpose());
        if (agreed != null) {
            apply(new ConsentWithdrawn(command.consents().person(), command.purpose(), agreed));
        }
    }

    @EventSourcingHandler
    void evolve(ConsentGiven event) {
        id = new ConsentsId(event.person());
        given.put(event.purpose(), event.textVersion());
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn event) {
        given.remove(event.purpose());
    }

    Consents() {}
}
