package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;

/** Tells who was erased. */
@FunctionalInterface
public interface ErasedPersons {

    /** Whether this person was erased. */
    boolean isErased(PersonId person);
}
