package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import java.util.Map;

/**
 * An erasure that was begun, and of which the log tells nobody.
 *
 * @param person who is erased
 * @param askedBy what the event is to say of who asked for it; empty where nobody knows any more
 */
public record UntoldErasure(PersonId person, Map<String, String> askedBy) {

    public UntoldErasure {
        askedBy = Map.copyOf(askedBy);
    }
}
