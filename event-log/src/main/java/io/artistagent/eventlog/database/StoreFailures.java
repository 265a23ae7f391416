package io.artistagent.eventlog.database;

import java.util.Optional;

/**
 * The failures of a store that pass by themselves. The module that uses the store offers them as a bean, because it alone knows the
 * classes of the driver; {@link TransientFailures} collects them.
 */
public interface StoreFailures {

    enum Kind {
        /** The store cannot do its work at the moment, whatever it is asked to do. */
        UNAVAILABLE,
        /** The work was given up in favour of other work at the same time. */
        LOST_RACE,
        /** The work was broken off for another reason, and may succeed when it is repeated. */
        BROKEN_OFF
    }

    /**
     * The kind of a failure, or nothing if it is not of this store or does not pass.
     *
     * @param failure by itself, without its causes
     */
    Optional<Kind> kindOf(Throwable failure);
}
