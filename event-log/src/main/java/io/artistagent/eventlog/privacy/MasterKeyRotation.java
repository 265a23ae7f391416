package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.privacy.KeyTable.Wrapped;
import java.util.List;

/**
 * Rewraps every key that an earlier master key wraps. It works in small batches, each in its own transaction, so that it can be stopped and
 * continued at any time. The sealed data does not change.
 */
final class MasterKeyRotation {

    private static final int AT_A_TIME = 500;

    private final KeyTable table;
    private final MasterKeys masterKeys;
    private volatile boolean stopped;

    MasterKeyRotation(KeyTable table, MasterKeys masterKeys) {
        this.table = table;
        this.masterKeys = masterKeys;
    }

    /**
     * Rewraps all outdated keys and removes the names of master keys that no longer wrap any key.
     *
     * @return the number of rewrapped keys
     */
    int run() {
        int count = 0;
        for (List<Wrapped> some = table.wrappedByOthers(masterKeys.current(), AT_A_TIME);
                !some.isEmpty() && !stopped;
                some = table.wrappedByOthers(masterKeys.current(), AT_A_TIME)) {
            table.replace(some.stream().map(this::rewrapped).toList());
            count += some.size();
        }
        table.removeUnusedMasterKeys(masterKeys.current());
        return count;
    }

    /** Stops after the current batch: an interrupt would break the connection. */
    void stop() {
        stopped = true;
    }

    private Wrapped rewrapped(Wrapped old) {
        byte[] bound = SubjectKeys.bound(old.subject());
        byte[] key = masterKeys.unwrap(old.masterKey(), old.key(), bound);
        return new Wrapped(old.subject(), masterKeys.current(), masterKeys.wrap(key, bound));
    }
}
