package io.artistagent.eventlog.privacy;

/** Holds the master key that wraps the keys of persons: in this process, or in a key management service that never gives it away. */
public interface MasterKeys {

    /** The name of the master key that wraps from now on; it tells nothing of the key. */
    String current();

    /** Whether there is a master key of this name at hand. */
    boolean has(String name);

    /**
     * Wraps a key under the current master key.
     *
     * @param bound what the key belongs to; it opens for nothing else
     */
    byte[] wrap(byte[] key, byte[] bound);

    /**
     * Opens a key that was wrapped under the master key of this name.
     *
     * @throws WrongMasterKey where the master key is not the one that wrapped it
     */
    byte[] unwrap(String name, byte[] wrapped, byte[] bound);
}
