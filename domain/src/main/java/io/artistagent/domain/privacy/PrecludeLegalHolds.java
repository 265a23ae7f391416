package io.artistagent.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An erasure is about to begin. Either a legal hold stops it, or none can be placed any more: a hold that is placed at the same moment is
 * refused or seen, because both are recorded in the same aggregate.
 */
public record PrecludeLegalHolds(@TargetAggregateIdentifier LegalHoldId holdId) {}
