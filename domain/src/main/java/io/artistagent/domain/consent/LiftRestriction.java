package io.artistagent.domain.consent;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.Reason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An officer lifts the restriction of processing of a person's data. */
public record LiftRestriction(
        @TargetAggregateIdentifier LimitsId limits,
        PersonId officer,
        @Nullable Reason reason) {

    public LiftRestriction(PersonId person, PersonId officer, @Nullable Reason reason) {
        this(new LimitsId(person), officer, reason);
    }
}
