package io.artistagent.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The system begins the erasure of a granted case. The components are those of {@link ErasureStarted}. */
public record StartErasure(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable String keyFingerprint,
        long fromIndex,
        @Nullable String checkpointBefore) {}
