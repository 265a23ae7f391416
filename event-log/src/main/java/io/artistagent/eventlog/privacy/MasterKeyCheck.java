package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * Refuses to start with a master key that does not unwrap the stored keys. Other nodes could not read anything that such a node wrote, and
 * it could not read anything that they wrote.
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
        Map<String, byte[]> inUse = table.masterKeys();
        inUse.forEach((name, checkValue) -> {
            if (!masterKeys.has(name)) {
                throw new WrongMasterKey("The keys of persons are wrapped by the master key " + name
                        + ", but artist-agent.keys.master is "
                        + masterKeys.current()
                        + ". Start with the right key (on one machine: the file secrets/master-key); to replace it,"
                        + " set the old key in artist-agent.keys.others.");
            }
            masterKeys.unwrap(name, checkValue, BOUND);
        });
        if (!inUse.containsKey(masterKeys.current())) {
            table.addMasterKey(masterKeys.current(), masterKeys.wrap(VALUE, BOUND));
        }
    }
}
