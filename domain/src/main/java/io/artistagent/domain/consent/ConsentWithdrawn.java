package io.artistagent.domain.consent;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/**
 * A person withdrew consent: the processing that needs it stops with this event.
 *
 * @param textVersion the version that the person had agreed to
 */
@Revision("1")
public record ConsentWithdrawn(PersonId person, Purpose purpose, TextVersion textVersion) implements AboutPerson {}
