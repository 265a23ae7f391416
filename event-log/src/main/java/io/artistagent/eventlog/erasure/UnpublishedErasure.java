package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import java.util.Map;

/**
 * An erasure that has begun but has no event in the log yet.
 *
 * @param person the erased person
 * @param askedBy metadata for the event about the person who requested the erasure; empty if that is no longer known
 */
public record UnpublishedErasure(PersonId person, Map<String, String> askedBy) {

    public UnpublishedErasure {
        askedBy = Map.copyOf(askedBy);
    }
}
