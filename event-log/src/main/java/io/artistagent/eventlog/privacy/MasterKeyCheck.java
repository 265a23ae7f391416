package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Refuses to start with a master key that does not open what lies in the database of the keys: everything that such a node wrote would
 * be lost to the others, and everything they wrote would be lost to it.
 */
final class MasterKeyCheck {

    private static final byte[] BOUND = "check".getBytes(UTF_8);
    private static final byte[] VALUE = "artist-agent".getBytes(UTF_8);

    private final KeyTable table;
    private final MasterKeys masterKeys;

    MasterKeyCheck(KeyTable table, MasterKeys masterKeys) {
        this.table = table;
        this.masterKeys = masterKeys;
    }

    void run() {
        var inUse = table.masterKeys();
        inUse.forEach((name, checkValue) -> {
            if (!masterKeys.has(name)) {
                throw new WrongMasterKey(
                        "The keys of persons are wrapped by the master key " + name + ", and the one of"
                                + " artist-agent.keys.master is " + masterKeys.current()
                                + ". Start with the right one (on one machine it is the file secrets/master-key); or, to replace it, give the old"
                                + " one as artist-agent.keys.others.");
            }
            masterKeys.unwrap(name, checkValue, BOUND);
        });
        if (!inUse.containsKey(masterKeys.current())) {
            table.addMasterKey(masterKeys.current(), masterKeys.wrap(VALUE, BOUND));
        }
    }
}
