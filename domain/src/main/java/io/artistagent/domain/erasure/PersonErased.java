package io.artistagent.domain.erasure;

import io.artistagent.domain.ErasureEvent;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** The key of a person was destroyed: their personal data in the log can no longer be read, and no more can be stored. */
@Revision("1")
public record PersonErased(PersonId person) implements ErasureEvent {}
