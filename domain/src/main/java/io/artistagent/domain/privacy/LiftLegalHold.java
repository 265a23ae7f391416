package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An officer lifts the hold on the data of a person. */
public record LiftLegalHold(
        @TargetAggregateIdentifier LegalHoldId holdId,
        PersonId officer,
        @Nullable Reason reason) {}
