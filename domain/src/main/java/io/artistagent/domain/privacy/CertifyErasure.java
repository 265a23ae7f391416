package io.artistagent.domain.privacy;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Every place has given its receipt for an erasure.
 *
 * @param erasedAt when the key was destroyed
 * @param toIndex the index of the event that tells of the erasure
 * @param checkpointAfter a signed state of the ledger that includes the erasure; null without a ledger
 * @param exceptions what was not erased, and why
 */
public record CertifyErasure(
        @TargetAggregateIdentifier CaseId caseId,
        Instant erasedAt,
        long toIndex,
        @Nullable String checkpointAfter,
        List<ErasureException> exceptions) {

    public CertifyErasure {
        exceptions = List.copyOf(exceptions);
    }
}
