package io.artistagent.eventlog.privacy;

/**
 * Holds the master key that wraps the keys of persons: in this process, or in a key management service that never reveals it.
 *
 * <p>If the service does not answer, an implementation throws a {@link org.springframework.dao.DataAccessResourceFailureException},
 * whatever its client throws. As with an unavailable database, commands then get 503, and projections and the re-encryption wait. Any other
 * exception is treated as a fault of that one key.
 */
public interface MasterKeys {

    /** The name of the master key that wraps new keys; it reveals nothing about the key. */
    String current();

    /** Whether a master key of this name is available. */
    boolean has(String name);

    /**
     * Wraps a key under the current master key.
     *
     * @param bound the context to which the key is bound; it unwraps only with the same context
     * @throws org.springframework.dao.DataAccessResourceFailureException if the service is unavailable
     */
    byte[] wrap(byte[] key, byte[] bound);

    /**
     * Unwraps a key with the master key of this name.
     *
     * @throws WrongMasterKey if the master key is not the one that wrapped it
     * @throws org.springframework.dao.DataAccessResourceFailureException if the service is unavailable
     */
    byte[] unwrap(String name, byte[] wrapped, byte[] bound);
}
