package io.artistagent.domain.consent;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** The data of a person is stored, but no longer used. */
@Revision("1")
public record ProcessingRestricted(PersonId person) implements AboutPerson {}
