package io.artistagent.eventlog.storage;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the events of one aggregate for a query. Unlike the event store, it cannot publish any. */
public final class AggregateEvents {

    private final EventStore log;

    public AggregateEvents(EventStore log) {
        this.log = log;
    }

    /** The events of the aggregate in order; empty if there is no such aggregate. */
    public DomainEventStream of(String aggregate) {
        return log.readEvents(aggregate);
    }
}
