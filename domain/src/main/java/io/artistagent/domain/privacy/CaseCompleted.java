package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** A case was carried out. */
@Revision("1")
public record CaseCompleted(CaseId caseId, CaseType type, PersonId person) implements AboutPerson {}
