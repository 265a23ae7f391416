package io.artistagent.domain.consent;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person withdraws an objection. */
public record WithdrawObjection(@TargetAggregateIdentifier LimitsId limits, LegitimateInterest interest) {

    public WithdrawObjection(PersonId person, LegitimateInterest interest) {
        this(new LimitsId(person), interest);
    }
}
