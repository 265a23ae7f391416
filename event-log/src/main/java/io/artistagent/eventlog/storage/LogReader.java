package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Reads the log in its order, never beyond the high-water mark. Behind this boundary each kind of log reads in its own way, and what is
 * read is what the codec stored: nothing is decoded here.
 */
public interface LogReader {

    /**
     * The events after one index and up to another, in the order of the log.
     *
     * @param after the index after which to begin, from 0
     * @param upTo the last index, at most the high-water mark
     * @param most the greatest number of events to return
     * @param unwanted payload types that are left out
     */
    List<StoredEvent> read(long after, long upTo, int most, Collection<String> unwanted);

    /** The events at these indexes, in the order of the log. */
    List<StoredEvent> at(Collection<Long> indexes);

    /** The index up to which every event that will ever be there can be read; it never decreases. */
    long highWaterMark();

    /**
     * Waits until the high-water mark is beyond an index.
     *
     * @return whether it is; false if the time is over
     */
    boolean awaitBeyond(long index, Duration longest) throws InterruptedException;

    /** Whether the log still has every event that was read from it, so that positions mean what they say. */
    boolean isIntact();

    /** @throws IllegalStateException if the log has lost events that were read from it */
    void requireIntact();
}
