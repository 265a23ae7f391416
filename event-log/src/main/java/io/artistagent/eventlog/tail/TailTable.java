package io.artistagent.eventlog.tail;

import io.artistagent.eventlog.storage.EventTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What the tail asks the database. Each statement sees everything that was committed before it began. */
final class TailTable {

    private static final String FROM =
            "SELECT global_index, event_identifier FROM log.event WHERE global_index >= ? ORDER BY global_index LIMIT ?";
    private static final String BETWEEN =
            "SELECT global_index FROM log.event WHERE global_index > ? AND global_index <= ? ORDER BY global_index";
    private static final String APPENDING =
            "SELECT virtualtransaction FROM pg_locks WHERE locktype = 'advisory' AND granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND classid = 0 AND objsubid = 1 AND objid = " + EventTable.APPENDING;
    private static final String DEAD =
            "INSERT INTO log.dead_range (first_index, last_index) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /** An end at which no event stands is none: as where somebody has deleted by hand, or an older one was read and not noticed. */
    private static final String SETTLED = "SELECT coalesce((SELECT max(global_index) FROM log.event"
            + " WHERE global_index <= (SELECT settled FROM log.tail)), 0)";

    private static final String SETTLE = "UPDATE log.tail SET settled = ? WHERE settled < ?"
            + " AND EXISTS (SELECT FROM log.event WHERE global_index = ?)";

    /** What stands at an index and behind it. */
    List<Seen> from(Connection connection, long first, int most) throws SQLException {
        try (var statement = connection.prepareStatement(FROM)) {
            statement.setLong(1, first);
            statement.setInt(2, most);
            var seen = new ArrayList<Seen>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen.add(new Seen(rows.getLong(1), rows.getString(2)));
                }
            }
            return seen;
        }
    }

    long[] indexes(Connection connection, long after, long upTo) throws SQLException {
        try (var statement = connection.prepareStatement(BETWEEN)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            var indexes = LongStream.builder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
            }
            return indexes.build().toArray();
        }
    }

    /** The transactions that append at this moment. */
    Set<String> appending(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(APPENDING)) {
            return names(statement);
        }
    }

    private static Set<String> names(PreparedStatement statement) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    void recordDead(Connection connection, Collection<DeadRange> ranges) throws SQLException {
        try (var statement = connection.prepareStatement(DEAD)) {
            for (var range : ranges) {
                statement.setLong(1, range.first());
                statement.setLong(2, range.last());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The end that was noted. */
    long settled(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SETTLED);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Notes an end, if the event that stands there is there. */
    void settle(Connection connection, long settled) throws SQLException {
        try (var statement = connection.prepareStatement(SETTLE)) {
            statement.setLong(1, settled);
            statement.setLong(2, settled);
            statement.setLong(3, settled);
            statement.executeUpdate();
        }
    }

    /** The ranges between two indexes that hold no event. */
    static List<DeadRange> missing(long after, long[] present, long upTo) {
        var ranges = new ArrayList<DeadRange>();
        var last = after;
        for (var index : present) {
            if (index > last + 1) {
                ranges.add(new DeadRange(last + 1, index - 1));
            }
            last = index;
        }
        if (upTo > last) {
            ranges.add(new DeadRange(last + 1, upTo));
        }
        return ranges;
    }
}
