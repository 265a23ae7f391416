package io.artistagent.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every place has given its receipt for an erasure. */
public record CertifyErasure(
        @TargetAggregateIdentifier CaseId caseId,
        ErasureFacts facts) {}
