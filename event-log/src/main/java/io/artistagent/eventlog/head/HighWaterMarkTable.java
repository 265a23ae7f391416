package io.artistagent.eventlog.head;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** The SQL of the high-water mark. Each statement sees everything that was committed before it began. */
final class HighWaterMarkTable {

    private static final String FROM =
            "SELECT global_index, event_identifier FROM log.event WHERE global_index >= ? ORDER BY global_index LIMIT ?";
    private static final String BETWEEN =
            "SELECT global_index FROM log.event WHERE global_index > ? AND global_index <= ? ORDER BY global_index";
    private static final String APPENDING =
            "SELECT virtualtransaction FROM pg_locks WHERE locktype = 'advisory' AND granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND classid = 0 AND objsubid = 1 AND objid = " + AppendLock.KEY;
    private static final String RECORD_GAP =
            "INSERT INTO log.gap (first_index, last_index) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /** A stored mark without its event is ignored: rows were deleted by hand, or the log was truncated while no process was running. */
    private static final String STORED = "SELECT coalesce((SELECT max(global_index) FROM log.event"
            + " WHERE global_index <= (SELECT last_index FROM log.high_water_mark)), 0)";

    private static final String STORE = "UPDATE log.high_water_mark SET last_index = ? WHERE last_index < ?"
            + " AND EXISTS (SELECT FROM log.event WHERE global_index = ?)";

    /** The events from an index onwards. */
    List<IndexedEvent> from(Connection connection, long first, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FROM)) {
            statement.setLong(1, first);
            statement.setInt(2, most);
            List<IndexedEvent> seen = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen.add(new IndexedEvent(rows.getLong(1), rows.getString(2)));
                }
            }
            return seen;
        }
    }

    long[] indexes(Connection connection, long after, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BETWEEN)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            LongStream.Builder indexes = LongStream.builder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
            }
            return indexes.build().toArray();
        }
    }

    /** The transactions that are appending now. */
    Set<String> appending(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPENDING)) {
            return names(statement);
        }
    }

    private static Set<String> names(PreparedStatement statement) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    void recordGaps(Connection connection, Collection<Gap> ranges) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD_GAP)) {
            for (Gap range : ranges) {
                statement.setLong(1, range.first());
                statement.setLong(2, range.last());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The high-water mark that was stored last. */
    long stored(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORED);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Stores a high-water mark, if there is an event at the index. */
    void store(Connection connection, long index) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setLong(1, index);
            statement.setLong(2, index);
            statement.setLong(3, index);
            statement.executeUpdate();
        }
    }

    /** The ranges between two indexes that hold no event. */
    static List<Gap> missing(long after, long[] present, long upTo) {
        List<Gap> ranges = new ArrayList<>();
        long last = after;
        for (long index : present) {
            if (index > last + 1) {
                ranges.add(new Gap(last + 1, index - 1));
            }
            last = index;
        }
        if (upTo > last) {
            ranges.add(new Gap(last + 1, upTo));
        }
        return ranges;
    }
}
