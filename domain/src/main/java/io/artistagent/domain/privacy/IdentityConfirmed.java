package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** An officer made sure that the request is from the person. */
@Revision("1")
public record IdentityConfirmed(CaseId caseId, PersonId person) implements AboutPerson {}
