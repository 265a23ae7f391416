package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.Nullable;

/**
 * The result of a key lookup.
 *
 * @param key null if there is no usable key
 */
record Found(@Nullable SealingKey key, State state) {

    static final Found ERASED = new Found(null, State.ERASED);
    static final Found NOBODY = new Found(null, State.NOBODY);
    static final Found MISSING = new Found(null, State.MISSING);

    enum State {
        /** The person never had a key. */
        NOBODY,
        /** The key exists, and the log does not know it yet. */
        UNNOTED,
        NOTED,
        /** The log knows the key, but the key database does not have it. */
        MISSING,
        ERASED
    }
}
