package io.artistagent.eventlog.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the log knows of some persons.
 *
 * @param erased those who were erased
 * @param checks what the keys of those are known by whose key was used; empty where that was before it was noted
 */
record KnownToTheLog(Set<UUID> erased, Map<UUID, byte[]> checks) {

    /** Whether the log tells something of the person that a key of theirs sealed, wherever that key is. */
    boolean usedAKeyOf(UUID subject) {
        return checks.containsKey(subject);
    }

    /** Whether this is not the key with which the log tells of the person. */
    boolean isForeign(UUID subject, SealingKey key) {
        var check = checks.get(subject);
        return check != null && check.length > 0 && !Arrays.equals(check, key.check());
    }

    /** Whether it is noted by what the key is known. */
    boolean isNoted(UUID subject) {
        var check = checks.get(subject);
        return check != null && check.length > 0;
    }
}
