package io.artistagent.query.privacy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseState;
import io.artistagent.domain.privacy.CaseStep;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.Closing;
import io.artistagent.domain.privacy.ErasureException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored case. What was written about the person is null once they are erased. */
record CaseDocument(
        String id,
        CaseType type,
        String person,
        CaseOpener openedBy,
        CaseState state,
        @Nullable String note,
        Instant receivedAt,
        Instant firstDueAt,
        Instant dueAt,
        @Nullable Instant extendedAt,
        @Nullable String extensionReason,
        @Nullable CaseDecision decision,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable Closing closing,
        @Nullable Facts facts,
        long version) {

    record Receipt(String caseId, String place, Instant at, CaseReceipt.Result result) {}

    record Facts(
            String pseudonym,
            Instant erasedAt,
            @Nullable String keyFingerprint,
            long fromIndex,
            long toIndex,
            @Nullable String checkpointBefore,
            @Nullable String checkpointAfter,
            List<ErasureException> exceptions) {}

    /** The steps that an officer can take next. */
    List<CaseStep> stepsOfOfficer(PersonId officer, Instant now) {
        return person.equals(officer.toString())
                ? List.of()
                : CaseStep.ofOfficer(state, type, extendedAt != null || now.isAfter(firstDueAt));
    }

    /** Whether the person is gone, so that nothing is left of what was written about them. */
    boolean isOfTheErased() {
        return closing == Closing.BY_ERASURE || (type == CaseType.ERASURE && state == CaseState.DONE);
    }

    /** The names of the texts that somebody wrote about the person. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (note != null) {
            texts.add("note");
        }
        if (reason != null) {
            texts.add("reason");
        }
        if (extensionReason != null) {
            texts.add("extended.reason");
        }
        return texts;
    }
}
