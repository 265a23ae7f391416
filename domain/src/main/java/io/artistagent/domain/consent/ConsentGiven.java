package io.artistagent.domain.consent;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** A person agreed to a version of the text of a purpose. */
@Revision("1")
public record ConsentGiven(PersonId person, Purpose purpose, TextVersion textVersion) implements AboutPerson {}
