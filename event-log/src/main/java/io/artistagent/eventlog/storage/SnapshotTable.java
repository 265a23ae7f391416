package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The table {@code log.snapshot}: the newest snapshot of each aggregate that has one. */
final class SnapshotTable {

    private static final String STORE =
            "INSERT INTO log.snapshot (aggregate_identifier, sequence_number, type, event_identifier,"
                    + " time_stamp, payload_type, payload_revision, subject, payload, meta_data)"
                    + " VALUES (?, ?, ?, ?, 'epoch'::timestamptz + ? * interval '1 microsecond', ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (aggregate_identifier) DO UPDATE SET sequence_number = excluded.sequence_number,"
                    + " type = excluded.type, event_identifier = excluded.event_identifier, time_stamp = excluded.time_stamp,"
                    + " payload_type = excluded.payload_type, payload_revision = excluded.payload_revision,"
                    + " subject = excluded.subject, payload = excluded.payload, meta_data = excluded.meta_data"
                    + " WHERE log.snapshot.sequence_number < excluded.sequence_number";

    private static final String READ = "SELECT sequence_number, type, event_identifier, time_stamp, payload_type,"
            + " payload_revision, subject, payload, meta_data FROM log.snapshot WHERE aggregate_identifier = ?";

    /** Stores a snapshot, unless the stored one is at least as new. */
    int store(Connection connection, StoredEvent snapshot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, snapshot.aggregate());
            statement.setLong(2, snapshot.sequence());
            statement.setString(3, snapshot.type());
            statement.setString(4, snapshot.identifier());
            statement.setLong(5, snapshot.micros());
            statement.setString(6, snapshot.payloadType());
            statement.setString(7, snapshot.revision());
            statement.setObject(8, snapshot.subject());
            statement.setBytes(9, snapshot.payload());
            statement.setBytes(10, snapshot.metaData());
            return statement.executeUpdate();
        }
    }

    Optional<StoredEvent> find(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, aggregate);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredEvent(
                                0,
                                aggregate,
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                StoredEvent.micros(
                                        row.getObject(4, OffsetDateTime.class).toInstant()),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, UUID.class),
                                row.getBytes(8),
                                row.getBytes(9)))
                        : Optional.empty();
            }
        }
    }
}
