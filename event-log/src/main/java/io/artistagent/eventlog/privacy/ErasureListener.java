package io.artistagent.eventlog.privacy;

import io.artistagent.domain.PersonId;

/** Holds data of persons in memory and drops it when a person is erased. */
@FunctionalInterface
public interface ErasureListener {

    void erased(PersonId person);
}
