package io.artistagent.eventlog.head;

import org.jspecify.annotations.Nullable;

/**
 * An event at an index of the log.
 *
 * @param index the global index; 0 for the beginning of the log
 * @param event the identifier of the event; null if it is not known yet
 */
record IndexedEvent(long index, @Nullable String event) {

    /** Whether both can be the same event. */
    boolean agreesWith(IndexedEvent other) {
        return index == other.index && (event == null || other.event == null || event.equals(other.event));
    }
}
