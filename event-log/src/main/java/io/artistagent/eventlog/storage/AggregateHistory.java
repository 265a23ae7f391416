package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the events of one aggregate page by page, so that a long history does not have to fit into memory. */
public final class AggregateHistory {

    private final LogDataSource database;
    private final EventTable events = new EventTable();

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
        return read(connection -> events.indexesOf(connection, aggregates, upTo, most));
    }

    /**
     * Events of an aggregate in their order.
     *
     * @param firstSequence the number of the first event
     * @param upTo the last index
     * @param most the maximum number of events
     */
    public List<StoredEvent> page(String aggregate, long firstSequence, long upTo, int most) {
        return read(connection -> events.ofAggregate(connection, aggregate, firstSequence, upTo, most));
    }

    private <T> T read(LogDataSource.Work<T> work) {
        try {
            return database.onSeparateConnection(work);
        } catch (SQLException failed) {
            throw new EventStoreException("The log could not be read.", failed);
        }
    }
}
