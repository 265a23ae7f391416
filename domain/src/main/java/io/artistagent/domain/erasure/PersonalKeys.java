package io.artistagent.domain.erasure;

import io.artistagent.domain.PersonId;

/** The keys without which nothing personal can be read. */
@FunctionalInterface
public interface PersonalKeys {

    /** Destroys the key of a person, and sees to it that there is never another one. Doing it again finishes what was begun. */
    void destroy(PersonId person);
}
