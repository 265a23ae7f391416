package io.artistagent.query.audit.state;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.LogReader;
import java.util.List;
import java.util.Optional;

/** Finds the event with which the log ended at an index. A rolled-back append leaves indexes without an event. */
final class LastEvent {

    private final LogReader log;

    LastEvent(LogReader log) {
        this.log = log;
    }

    /**
     * Returns the last event from a known one up to an index. It reads one event at a time: twice as far back while it finds none, and
     * then bisects.
     *
     * @param known an event at or before the index
     */
    StoredEvent between(StoredEvent known, long index) {
        StoredEvent last = known;
        long end = index;
        for (long back = 1; end > last.index(); back *= 2) {
            Optional<StoredEvent> found = first(Math.max(last.index(), end - back), end);
            if (found.isPresent()) {
                return bisected(found.get(), end);
            }
            end -= back;
        }
        return last;
    }

    private StoredEvent bisected(StoredEvent found, long index) {
        StoredEvent last = found;
        long end = index;
        while (last.index() < end) {
            long middle = last.index() + (end - last.index()) / 2;
            Optional<StoredEvent> later = first(middle, end);
            if (later.isPresent()) {
                last = later.get();
            } else {
                end = middle;
            }
        }
        return last;
    }

    private Optional<StoredEvent> first(long after, long upTo) {
        return log.read(after, upTo, 1, List.of()).stream().findFirst();
    }
}
