package io.artistagent.domain.privacy;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import org.axonframework.serialization.Revision;

/** The data of a person may be used again. */
@Revision("1")
public record RestrictionLifted(PersonId person) implements AboutPerson {}
