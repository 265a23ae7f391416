package io.artistagent.eventlog.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the log knows of some persons.
 *
 * @param erased those who were erased
 * @param checks what recognises the keys of those whose key was used
 */
record KnownToTheLog(Set<UUID> erased, Map<UUID, byte[]> checks) {

    /** Whether this is not the key with which the log tells of the person. */
    boolean isForeign(UUID subject, SealingKey key) {
        var check = checks.get(subject);
        return check != null && !Arrays.equals(check, key.check());
    }

    /** Whether the log has events of the person that a key of theirs sealed, wherever that key is. */
    boolean isNoted(UUID subject) {
        return checks.containsKey(subject);
    }
}
