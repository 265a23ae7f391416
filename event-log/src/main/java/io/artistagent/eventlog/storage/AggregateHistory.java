package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the events of one aggregate page by page, so that a long history does not have to fit into memory. */
public final class AggregateHistory {

    private final LogDataSource database;
    private final EventPages pages = new EventPages();
    private final EventTable table = new EventTable();

    public AggregateHistory(LogDataSource database) {
        this.database = database;
    }

    /**
     * The places of the events of several aggregates in the log, in its order.
     *
     * @param upTo the last index
     * @param most the maximum number of places
     */
    public List<Long> indexes(Collection<String> aggregates, long upTo, int most) {
        return read(connection -> pages.indexesOf(connection, aggregates, upTo, most));
    }

    /**
     * Events of an aggregate in their order. There are fewer than asked for if they are large, so only an empty page is the end.
     *
     * @param firstSequence the number of the first event
     * @param upTo the last index
     * @param most the maximum number of events
     */
    public List<StoredEvent> page(String aggregate, long firstSequence, long upTo, int most) {
        return read(connection -> pages.ofAggregate(connection, aggregate, firstSequence, upTo, most));
    }

    /**
     * Events of an aggregate that are not of a type, in their order. It is fast even if almost all are of this type.
     *
     * @param type the payload type of the events to leave out
     * @param firstSequence the number of the first event
     * @param most the maximum number of events
     */
    public List<StoredEvent> pageWithout(String type, String aggregate, long firstSequence, int most) {
        return read(connection -> pages.ofAggregateWithout(connection, type, aggregate, firstSequence, most));
    }

    /** The number of the last event of an aggregate; empty if it has none. */
    public OptionalLong lastSequence(String aggregate) {
        return read(connection -> table.lastSequence(connection, aggregate));
    }

    private <T> T read(LogDataSource.Work<T> work) {
        try {
            return database.onSeparateConnection(work);
        } catch (SQLException failed) {
            throw new EventStoreException("The log could not be read.", failed);
        }
    }
}
