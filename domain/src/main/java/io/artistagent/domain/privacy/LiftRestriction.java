package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lift the restriction of processing of a person's data. */
public record LiftRestriction(@TargetAggregateIdentifier LimitsId limits) {

    public LiftRestriction(PersonId person) {
        this(new LimitsId(person));
    }
}
