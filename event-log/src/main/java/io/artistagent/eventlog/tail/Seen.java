package io.artistagent.eventlog.tail;

import org.jspecify.annotations.Nullable;

/**
 * An event that lies in the log.
 *
 * @param index where it stands; 0 for the beginning of the log
 * @param event which it is; null where that is not known yet
 */
record Seen(long index, @Nullable String event) {

    /** Whether the two can be the same. */
    boolean agreesWith(Seen other) {
        return index == other.index && (event == null || other.event == null || event.equals(other.event));
    }
}
