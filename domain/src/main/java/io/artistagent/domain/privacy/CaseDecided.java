package io.artistagent.domain.privacy;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import org.axonframework.serialization.Revision;

/** An officer decided a case. */
@Revision("1")
public record CaseDecided(
        CaseId caseId,
        CaseType type,
        @DataSubject PersonId person,
        CaseDecision decision,
        @PersonalData Personal<Reason> reason) {}
