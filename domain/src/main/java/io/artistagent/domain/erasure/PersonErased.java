package io.artistagent.domain.erasure;

import io.artistagent.domain.Forgets;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** The keys of a person are destroyed: what the log tells of them is read by nobody any more, and nothing more is ever told. */
@Revision("1")
public record PersonErased(PersonId person) implements Forgets {}
