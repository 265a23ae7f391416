package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;

/** Says whose data is under a legal hold. */
@FunctionalInterface
public interface LegalHolds {

    /** Whether the data of this person is held. */
    boolean isHeld(PersonId person);
}
