package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An officer holds the data of a person. */
public record PlaceLegalHold(@TargetAggregateIdentifier LegalHoldId holdId, PersonId officer, Reason reason) {}
