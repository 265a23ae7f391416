package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The events that tell of the access log. They form the history of one aggregate, so two processes cannot continue it at the same time: the
 * log refuses the second one.
 */
final class AnchorStream {

    /** The id of the access log as an aggregate. */
    static final String AGGREGATE = "0acce551-0000-4000-8000-000000000001";

    private static final String TYPE = "AccessLog";

    private final EventStore log;

    AnchorStream(EventStore log) {
        this.log = log;
    }

    /**
     * The end of the history.
     *
     * @param sequence the place of the last event; -1 if there is none
     * @param to the number of the last row that an event speaks of
     */
    record Last(long sequence, long to) {}

    Last last() {
        long sequence = log.lastSequenceNumberFor(AGGREGATE).orElse(-1L);
        for (long each = sequence; each >= 0; each--) {
            if (log.readEvents(AGGREGATE, each).next().getPayload() instanceof AccessesRecorded anchor) {
                return new Last(sequence, anchor.to());
            }
        }
        return new Last(sequence, 0);
    }

    void append(long sequence, Object event) {
        DomainEventMessage<Object> message = new GenericDomainEventMessage<>(TYPE, AGGREGATE, sequence, event);
        Map<String, String> metadata = new HashMap<>(LogMetadata.ofTheSystem("access-log"));
        metadata.put(LogMetadata.CORRELATION_ID, message.getIdentifier());
        metadata.put(LogMetadata.CAUSATION_ID, message.getIdentifier());
        log.publish(message.withMetaData(metadata));
    }
}
