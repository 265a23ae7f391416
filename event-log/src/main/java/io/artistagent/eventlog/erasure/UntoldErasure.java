package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import java.util.Map;

/**
 * An erasure that has begun but has no event in the log yet.
 *
 * @param person the erased person
 * @param askedBy metadata for the event about the person who requested the erasure; empty if that is no longer known
 */
public record UntoldErasure(PersonId person, Map<String, String> askedBy) {

    public UntoldErasure {
        askedBy = Map.copyOf(askedBy);
    }
}
