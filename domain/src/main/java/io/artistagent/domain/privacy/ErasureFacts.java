package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of an erasure states, apart from the receipts.
 *
 * @param pseudonym the id under which the log knew the person
 * @param erasedAt when the key was destroyed
 * @param keyFingerprint the one-way check value of the destroyed key; null if there never was one
 * @param fromIndex the index of the first event in the log about the person
 * @param toIndex the index of the event that tells of the erasure
 * @param checkpointBefore the signed state of the ledger before the erasure; null without a ledger
 * @param checkpointAfter a signed state of the ledger that includes the erasure; null without a ledger
 * @param exceptions what was not erased, and why
 */
public record ErasureFacts(
        PersonId pseudonym,
        Instant erasedAt,
        @Nullable String keyFingerprint,
        long fromIndex,
        long toIndex,
        @Nullable String checkpointBefore,
        @Nullable String checkpointAfter,
        List<ErasureException> exceptions) {

    public ErasureFacts {
        exceptions = List.copyOf(exceptions);
    }
}
