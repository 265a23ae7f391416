package io.artistagent.domain.consent;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person objects to processing that rests on a legitimate interest (GDPR, Article 21). */
public record ObjectToProcessing(@TargetAggregateIdentifier LimitsId limits, LegitimateInterest interest) {

    public ObjectToProcessing(PersonId person, LegitimateInterest interest) {
        this(new LimitsId(person), interest);
    }
}
