package io.artistagent.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** The person withdraws their request, or an erasure leaves it without an object. */
public record WithdrawCase(
        @TargetAggregateIdentifier CaseId caseId,
        @TargetAggregateVersion @Nullable Long version,
        Closing closing) {}
