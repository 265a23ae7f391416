package io.artistagent.domain.consent;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** A person objected to processing that rests on a legitimate interest: it stops with this event. */
@Revision("1")
public record ProcessingObjected(PersonId person, LegitimateInterest interest) implements AboutPerson {}
