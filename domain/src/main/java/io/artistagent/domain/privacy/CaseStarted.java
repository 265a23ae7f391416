package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** A granted case is being carried out. */
@Revision("1")
public record CaseStarted(CaseId caseId, CaseType type, PersonId person) implements AboutPerson {}
