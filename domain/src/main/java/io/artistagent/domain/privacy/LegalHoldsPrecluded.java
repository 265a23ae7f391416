package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** The erasure of a person begins, so from now on their data cannot be held any more. */
@Revision("1")
public record LegalHoldsPrecluded(PersonId person) implements AboutPerson {}
