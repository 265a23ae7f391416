package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.head.AppendLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Appends an event as no writer may: its index is drawn before the lock is taken. */
final class EarlyIndex {

    private EarlyIndex() {}

    static long draw(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT nextval(pg_get_serial_sequence('log.event', 'global_index'))")) {
            row.next();
            return row.getLong(1);
        }
    }

    static void append(Connection connection, long drawn) throws SQLException {
        try (Statement lock = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO log.event (global_index, event_identifier, aggregate_identifier, sequence_number,"
                                + " payload_type, payload, meta_data, time_stamp) VALUES (?, ?, ?, 0, 'none', '', '', now())")) {
            lock.execute("SELECT pg_advisory_xact_lock_shared(" + AppendLock.KEY + ")");
            insert.setLong(1, drawn);
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, UUID.randomUUID().toString());
            insert.executeUpdate();
        }
    }
}
