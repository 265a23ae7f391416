package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;

/** Tells whose data must be kept for now. */
@FunctionalInterface
public interface LegalHolds {

    /** Whether the data of this person is held. */
    boolean isHeld(PersonId person);
}
