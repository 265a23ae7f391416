package io.artistagent.eventlog.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the log knows about the keys of some persons.
 *
 * @param erased the erased persons
 * @param checks the fingerprints of keys that have been used, by person
 */
record RegisteredKeys(Set<UUID> erased, Map<UUID, byte[]> checks) {

    /** Whether the log knows a different key for the person. */
    boolean isForeign(UUID subject, SealingKey key) {
        byte[] check = checks.get(subject);
        return check != null && !Arrays.equals(check, key.check());
    }

    /** Whether the log has events that are sealed with a key of the person, even if the key is missing. */
    boolean isRecorded(UUID subject) {
        return checks.containsKey(subject);
    }
}
