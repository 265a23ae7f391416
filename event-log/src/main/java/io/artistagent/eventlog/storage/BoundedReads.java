package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads events by their indexes, as many at a time as have a few megabytes together: an event with imported figures can have megabytes of its
 * own.
 */
public final class BoundedReads {

    static final long MAX_BYTES = 4L * 1024 * 1024;

    private static final int READ_TOGETHER = 16;

    private final LogReader log;
    private final long maxBytes;

    public BoundedReads(LogReader log) {
        this(log, MAX_BYTES);
    }

    /** @param maxBytes the size of payloads and metadata beyond which no further event is read */
    public BoundedReads(LogReader log, long maxBytes) {
        this.log = log;
        this.maxBytes = maxBytes;
    }

    /**
     * The events at the first of these indexes, in this order, as far as they fit: at least one, if there are any. An index can occur
     * several times.
     *
     * @return for each of these indexes its event, or nothing if the log has no such event
     */
    public List<Optional<StoredEvent>> at(List<Long> indexes) {
        List<Optional<StoredEvent>> events = new ArrayList<>(indexes.size());
        long bytes = 0;
        for (int first = 0; first < indexes.size(); first += READ_TOGETHER) {
            List<Long> some = indexes.subList(first, Math.min(first + READ_TOGETHER, indexes.size()));
            Map<Long, StoredEvent> found = log.at(some.stream().distinct().toList()).stream()
                    .collect(Collectors.toMap(StoredEvent::index, Function.identity()));
            for (Long index : some) {
                Optional<StoredEvent> event = Optional.ofNullable(found.get(index));
                bytes += event.map(StoredEvent::bytes).orElse(0);
                if (bytes > maxBytes && !events.isEmpty()) {
                    return events;
                }
                events.add(event);
            }
        }
        return events;
    }
}
