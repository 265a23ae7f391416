package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's key.
 *
 * @param key null where there is none to use
 */
record Found(@Nullable SealingKey key, State state) {

    static final Found ERASED = new Found(null, State.ERASED);
    static final Found NOBODY = new Found(null, State.NOBODY);
    static final Found MISSING = new Found(null, State.MISSING);

    enum State {
        /** It was never used. */
        NOBODY,
        /** It is there, and the log does not know it yet. */
        UNNOTED,
        NOTED,
        /** The log knows it, and it is not there. */
        MISSING,
        ERASED
    }
}
