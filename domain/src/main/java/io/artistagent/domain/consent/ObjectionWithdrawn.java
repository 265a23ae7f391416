package io.artistagent.domain.consent;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** A person withdrew an objection: the processing may take place again. */
@Revision("1")
public record ObjectionWithdrawn(PersonId person, LegitimateInterest interest) implements AboutPerson {}
