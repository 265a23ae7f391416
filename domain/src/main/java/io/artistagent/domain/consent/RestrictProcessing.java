package io.artistagent.domain.consent;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Restrict the processing of a person's data: it is stored, but not used (GDPR, Article 18). */
public record RestrictProcessing(@TargetAggregateIdentifier LimitsId limits) {

    public RestrictProcessing(PersonId person) {
        this(new LimitsId(person));
    }
}
