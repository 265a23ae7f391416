package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** @param sequence the place in the history of the aggregate; -1 before the first event */
    record Last(long sequence, long to) {}

    Last last() {
        Optional<Long> sequence = log.lastSequenceNumberFor(AGGREGATE);
        return sequence.map(number -> new Last(
                        number, of(log.readEvents(AGGREGATE, number).next()).to()))
                .orElse(new Last(-1, 0));
    }

    Stream<AccessesRecorded> all() {
        return log.readEvents(AGGREGATE).asStream().map(AnchorStream::of);
    }

    void append(long sequence, AccessesRecorded anchor) {
        DomainEventMessage<AccessesRecorded> event = new GenericDomainEventMessage<>(TYPE, AGGREGATE, sequence, anchor);
        Map<String, String> metadata = new HashMap<>(LogMetadata.ofTheSystem("access-log"));
        metadata.put(LogMetadata.CORRELATION_ID, event.getIdentifier());
        metadata.put(LogMetadata.CAUSATION_ID, event.getIdentifier());
        log.publish(event.withMetaData(metadata));
    }

    private static AccessesRecorded of(DomainEventMessage<?> event) {
        return (AccessesRecorded) event.getPayload();
    }
}
