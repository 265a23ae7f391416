package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads {@code log.event} page by page. A page ends at a number of events, or when its events have a few megabytes together, like {@link
 * BoundedReads}: an import has thousands of rows in one event. So only an empty page is the end.
 */
final class EventPages {

    private static final String OF_LOG = bounded(
            "SELECT * FROM log.event WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT ?",
            "global_index");

    private static final String OF_AGGREGATE = bounded(
            "SELECT * FROM log.event WHERE aggregate_identifier = ? AND sequence_number >= ? AND global_index <= ?"
                    + " ORDER BY sequence_number LIMIT ?",
            "sequence_number");

    private static final String OF_AGGREGATE_WITHOUT_TYPE = bounded(
            "SELECT * FROM log.event WHERE aggregate_identifier = ? AND sequence_number >= ? AND payload_type <> ?"
                    + " ORDER BY sequence_number LIMIT ?",
            "sequence_number");

    /** Found by aggregate first, and then sorted: a walk along the log in its order would read most of it. */
    private static final String INDEXES_OF_AGGREGATES = "WITH found AS MATERIALIZED (SELECT global_index FROM log.event"
            + " WHERE aggregate_identifier = ANY (?) AND global_index <= ?)"
            + " SELECT global_index FROM found ORDER BY global_index LIMIT ?";

    /** The first events of a query, at least one. The server knows how large a value is without reading it. */
    private static String bounded(String query, String order) {
        return "SELECT global_index, " + EventTable.COLUMNS + " FROM (SELECT *, row_number() OVER so_far AS number,"
                + " sum(octet_length(payload) + octet_length(meta_data)) OVER so_far AS bytes FROM (" + query
                + ") AS page WINDOW so_far AS (ORDER BY " + order + ")) AS sized WHERE number = 1 OR bytes <= "
                + BoundedReads.MAX_BYTES + " ORDER BY " + order;
    }

    /** The next events after one index and up to another, in log order. */
    List<StoredEvent> ofLog(Connection connection, long after, long upTo, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_LOG)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, most);
            return EventTable.read(statement);
        }
    }

    /** The next events of an aggregate, of those up to an index. */
    List<StoredEvent> ofAggregate(Connection connection, String aggregate, long firstSequence, long upTo, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_AGGREGATE)) {
            statement.setString(1, aggregate);
            statement.setLong(2, firstSequence);
            statement.setLong(3, upTo);
            statement.setInt(4, most);
            return EventTable.read(statement);
        }
    }

    /** The next events of an aggregate that are not of a type. The server passes over those that are. */
    List<StoredEvent> ofAggregateWithout(
            Connection connection, String type, String aggregate, long firstSequence, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_AGGREGATE_WITHOUT_TYPE)) {
            statement.setString(1, aggregate);
            statement.setLong(2, firstSequence);
            statement.setString(3, type);
            statement.setInt(4, most);
            return EventTable.read(statement);
        }
    }

    /** The indexes of the events of some aggregates up to an index, in log order. */
    List<Long> indexesOf(Connection connection, Collection<String> aggregates, long upTo, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INDEXES_OF_AGGREGATES)) {
            statement.setArray(1, connection.createArrayOf("text", aggregates.toArray()));
            statement.setLong(2, upTo);
            statement.setInt(3, most);
            List<Long> indexes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
            }
            return indexes;
        }
    }
}
