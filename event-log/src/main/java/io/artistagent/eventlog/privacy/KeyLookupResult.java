package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.Nullable;

/**
 * The result of a key lookup.
 *
 * @param key null if there is no usable key
 */
record KeyLookupResult(@Nullable SealingKey key, State state) {

    static final KeyLookupResult ERASED = new KeyLookupResult(null, State.ERASED);
    static final KeyLookupResult NONE = new KeyLookupResult(null, State.NONE);
    static final KeyLookupResult MISSING = new KeyLookupResult(null, State.MISSING);

    enum State {
        /** The person never had a key. */
        NONE,
        /** The key exists, and the log does not know it yet. */
        UNRECORDED,
        RECORDED,
        /** The log knows the key, but the key database does not have it. */
        MISSING,
        ERASED
    }
}
