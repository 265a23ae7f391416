package io.artistagent.domain.privacy;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A person asked for one of their rights. */
@Revision("1")
public record CaseOpened(
        CaseId caseId,
        CaseType type,
        @DataSubject PersonId person,
        @PersonalData @Nullable Personal<CaseNote> note,
        Instant receivedAt,
        Instant dueAt) {}
