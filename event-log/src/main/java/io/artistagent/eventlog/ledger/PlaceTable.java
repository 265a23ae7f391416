package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.ledger.LedgerStatus.PublishedTo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The SQL of the places that receive checkpoints. */
final class PlaceTable {

    private static final String STORE = "INSERT INTO ledger.place (name, size, at) VALUES (?, ?, clock_timestamp())"
            + " ON CONFLICT (name) DO UPDATE SET size = excluded.size, at = excluded.at WHERE ledger.place.size < excluded.size";

    /** The size of the last checkpoint that a place has received; -1 if it has received none. */
    long size(Connection connection, String name) throws SQLException {
        return all(connection).stream()
                .filter(place -> place.name().equals(name))
                .map(PublishedTo::size)
                .findFirst()
                .orElse(-1L);
    }

    void received(Connection connection, String name, long size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, name);
            statement.setLong(2, size);
            statement.executeUpdate();
        }
    }

    List<PublishedTo> all(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT name, size, at FROM ledger.place ORDER BY name");
                ResultSet rows = statement.executeQuery()) {
            List<PublishedTo> places = new ArrayList<>();
            while (rows.next()) {
                places.add(new PublishedTo(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return places;
        }
    }
}
