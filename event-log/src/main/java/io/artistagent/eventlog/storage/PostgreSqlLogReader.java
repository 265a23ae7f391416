package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.head.HighWaterMark;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the table {@code log.event}, each page on a separate connection. */
public final class PostgreSqlLogReader implements LogReader {

    private final LogDataSource database;
    private final HighWaterMark highWaterMark;
    private final EventTable events = new EventTable();

    public PostgreSqlLogReader(LogDataSource database, HighWaterMark highWaterMark) {
        this.database = database;
        this.highWaterMark = highWaterMark;
    }

    @Override
    public List<StoredEvent> read(long after, long upTo, int most, Collection<String> unwanted) {
        return read(connection -> events.between(connection, after, upTo, most, unwanted));
    }

    @Override
    public List<StoredEvent> at(Collection<Long> indexes) {
        return read(connection -> events.at(connection, indexes));
    }

    private List<StoredEvent> read(LogDataSource.Work<List<StoredEvent>> work) {
        try {
            return database.onSeparateConnection(work);
        } catch (SQLException failed) {
            throw new EventStoreException("The log could not be read.", failed);
        }
    }

    @Override
    public long highWaterMark() {
        return highWaterMark.index();
    }

    @Override
    public boolean awaitBeyond(long index, Duration longest) throws InterruptedException {
        return highWaterMark.awaitBeyond(index, longest);
    }

    @Override
    public boolean isIntact() {
        return highWaterMark.truncation().isEmpty();
    }

    @Override
    public void requireIntact() {
        highWaterMark.requireIntact();
    }
}
