package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** A case was closed before a decision. */
@Revision("1")
public record CaseWithdrawn(CaseId caseId, CaseType type, PersonId person, Closing closing) implements AboutPerson {}
