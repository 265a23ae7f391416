package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a granted case begins. These facts of its certificate cannot be known afterwards.
 *
 * @param keyFingerprint the one-way check value of the key that is about to be destroyed; null if there never was one
 * @param fromIndex the index of the first event in the log about the person
 * @param checkpointBefore the signed state of the ledger; null without a ledger
 */
@Revision("1")
public record ErasureStarted(
        CaseId caseId,
        PersonId person,
        @Nullable String keyFingerprint,
        long fromIndex,
        @Nullable String checkpointBefore)
        implements AboutPerson {}
