package io.artistagent.eventlog.privacy;

/**
 * Holds the master key that wraps the keys of persons: in this process, or in a key management service that never gives it away.
 *
 * <p>A service that does not answer is said by a {@link org.springframework.dao.DataAccessResourceFailureException}, whatever its client
 * throws: as with a database that is away, commands are then answered with 503, and projections and what seals the past wait. Any other
 * exception is taken for a fault of the one key.
 */
public interface MasterKeys {

    /** The name of the master key that wraps from now on; it tells nothing of the key. */
    String current();

    /** Whether there is a master key of this name at hand. */
    boolean has(String name);

    /**
     * Wraps a key under the current master key.
     *
     * @param bound what the key belongs to; it opens for nothing else
     * @throws org.springframework.dao.DataAccessResourceFailureException where the service is away
     */
    byte[] wrap(byte[] key, byte[] bound);

    /**
     * Opens a key that was wrapped under the master key of this name.
     *
     * @throws WrongMasterKey where the master key is not the one that wrapped it
     * @throws org.springframework.dao.DataAccessResourceFailureException where the service is away
     */
    byte[] unwrap(String name, byte[] wrapped, byte[] bound);
}
