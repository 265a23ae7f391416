package io.artistagent.eventlog.database;

import java.util.Optional;

/**
 * The transient failures of a store. The module that uses the store offers them as a bean, because only that module knows the classes of
 * the driver; {@link TransientFailures} collects them.
 */
public interface StoreFailures {

    enum Kind {
        /** The store cannot do any work at the moment. */
        UNAVAILABLE,
        /** The work was aborted in favour of concurrent work. */
        LOST_RACE,
        /** The work was aborted for another reason and may succeed when it is repeated. */
        ABORTED
    }

    /**
     * The kind of a failure, or nothing if it is not from this store or not transient.
     *
     * @param failure the failure alone, without its causes
     */
    Optional<Kind> kindOf(Throwable failure);
}
