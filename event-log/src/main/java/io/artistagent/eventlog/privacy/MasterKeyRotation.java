package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.privacy.KeyTable.Wrapped;

/**
 * Wraps every key anew that an earlier master key wraps. Some at a time, each time in a transaction of its own: whoever is stopped half
 * way goes on from there. What the keys seal does not change.
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
     * Wraps what there is to wrap, and forgets the names of master keys that wrap nothing any more.
     *
     * @return how many keys were wrapped anew
     */
    int run() {
        var count = 0;
        for (var some = table.wrappedByOthers(masterKeys.current(), AT_A_TIME);
                !some.isEmpty() && !stopped;
                some = table.wrappedByOthers(masterKeys.current(), AT_A_TIME)) {
            table.replace(some.stream().map(this::anew).toList());
            count += some.size();
        }
        table.removeUnusedMasterKeys(masterKeys.current());
        return count;
    }

    /** Ends after what is under way: an interrupt would break its connection. */
    void stop() {
        stopped = true;
    }

    private Wrapped anew(Wrapped old) {
        var bound = SubjectKeys.bound(old.subject());
        var key = masterKeys.unwrap(old.masterKey(), old.key(), bound);
        return new Wrapped(old.subject(), masterKeys.current(), masterKeys.wrap(key, bound));
    }
}
