package io.artistagent.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's JDBC engine on the tables of schema {@code log}: times are {@code timestamptz}, and every append is noted on the
 * {@link Receipt} of the command that caused it.
 */
final class PostgreSqlEventStorageEngine extends JdbcEventStorageEngine {

    private final JdbcClient database;

    PostgreSqlEventStorageEngine(Builder builder, JdbcClient database) {
        super(builder);
        this.database = database;
    }

    static EventSchema tables() {
        return EventSchema.builder()
                .eventTable("log.event")
                .snapshotTable("log.snapshot")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    /** The position just before the first event at or after the time. */
    static PreparedStatement createTokenAt(Connection connection, EventSchema schema, Instant time)
            throws SQLException {
        var statement =
                connection.prepareStatement("SELECT min(global_index) - 1 FROM log.event WHERE time_stamp >= ?");
        setInstant(statement, 1, time);
        return statement;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        if (!events.isEmpty() && events.getLast() instanceof DomainEventMessage<?> last) {
            Receipt.ofCurrentCommand()
                    .ifPresent(receipt -> receipt.note(last.getSequenceNumber(), LogPosition.of(indexOf(last))));
        }
    }

    /** One look at the unique index of the aggregate's sequence. */
    private long indexOf(DomainEventMessage<?> event) {
        return database.sql("SELECT global_index FROM log.event WHERE aggregate_identifier = ? AND sequence_number = ?")
                .param(event.getAggregateIdentifier())
                .param(event.getSequenceNumber())
                .query(Long.class)
                .single();
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant time) throws SQLException {
        setInstant(statement, position, time);
    }

    private static void setInstant(PreparedStatement statement, int position, Instant time) throws SQLException {
        statement.setObject(position, time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
