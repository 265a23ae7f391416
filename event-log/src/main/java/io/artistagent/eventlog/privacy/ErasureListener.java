package io.artistagent.eventlog.privacy;

import io.artistagent.domain.PersonId;

/** Holds something of persons in memory, and lets go of it when one is erased. */
@FunctionalInterface
public interface ErasureListener {

    void erased(PersonId person);
}
