package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Reads the log in order, never beyond the high-water mark. Each kind of log has its own implementation. Events are returned as the codec
 * stored them, not decoded.
 */
public interface LogReader {

    /**
     * The events after one index and up to another, in log order.
     *
     * @param after the index after which to begin, from 0
     * @param upTo the last index, at most the high-water mark
     * @param most the maximum number of events
     * @param unwanted payload types to leave out
     */
    List<StoredEvent> read(long after, long upTo, int most, Collection<String> unwanted);

    /** The events at these indexes, in log order. */
    List<StoredEvent> at(Collection<Long> indexes);

    /** The index up to which the log is complete; it never decreases. */
    long highWaterMark();

    /**
     * Waits until the high-water mark is beyond an index.
     *
     * @return whether it is; false on timeout
     */
    boolean awaitBeyond(long index, Duration longest) throws InterruptedException;

    /** Whether the log still has every event that was read from it, so that positions are valid. */
    boolean isIntact();

    /** @throws IllegalStateException if the log has lost events that were read from it */
    void requireIntact();
}
