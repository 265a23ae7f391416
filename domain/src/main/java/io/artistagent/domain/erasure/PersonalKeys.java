package io.artistagent.domain.erasure;

import io.artistagent.domain.PersonId;

/** The keys that encrypt personal data. */
@FunctionalInterface
public interface PersonalKeys {

    /** Destroys the key of a person and prevents a new one. Repeating the call completes an interrupted one. */
    void destroy(PersonId person);
}
