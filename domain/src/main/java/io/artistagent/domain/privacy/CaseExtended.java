package io.artistagent.domain.privacy;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The time to answer was extended. */
@Revision("1")
public record CaseExtended(
        CaseId caseId,
        @DataSubject PersonId person,
        @PersonalData Personal<Reason> reason,
        Instant dueAt) {}
