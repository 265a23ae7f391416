package io.artistagent.eventlog.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of {@code log.event} for the ledger. The server computes the hashes: the bytes stay where they are, and a page of
 * rows takes the same memory however large the events are.
 */
final class LogRows {

    private static final String AS_STORED =
            "SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type, payload_type,"
                    + " payload_revision, time_stamp, sha256(payload), sha256(meta_data) FROM log.event"
                    + " WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT ?";

    /** Few events or none have another first form, so it is looked up for each page and not joined. */
    private static final String FIRST_FORMS =
            "SELECT global_index, payload_type, payload_revision, payload_hash FROM log.first_form"
                    + " WHERE global_index > ? AND global_index <= ?";

    /** The rows after one index and up to another as they were appended, in log order, limited to {@code most}. */
    List<LogRow> firstBetween(Connection connection, long after, long upTo, int most) throws SQLException {
        List<LogRow> page = between(connection, after, upTo, most);
        // In this order: a row that is re-encrypted in between is read in its first form, or has one here
        return page.isEmpty()
                ? page
                : inFirstForm(connection, after, page.getLast().index(), page);
    }

    private static List<LogRow> inFirstForm(Connection connection, long after, long upTo, List<LogRow> page)
            throws SQLException {
        Map<Long, LogRow> rows = new LinkedHashMap<>();
        page.forEach(row -> rows.put(row.index(), row));
        try (PreparedStatement statement = connection.prepareStatement(FIRST_FORMS)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            try (ResultSet forms = statement.executeQuery()) {
                while (forms.next()) {
                    String type = forms.getString(2);
                    String revision = forms.getString(3);
                    byte[] payloadHash = forms.getBytes(4);
                    rows.computeIfPresent(
                            forms.getLong(1), (index, row) -> row.inFirstForm(type, revision, payloadHash));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /** The rows after one index and up to another as they are stored, in log order, limited to {@code most}. */
    List<LogRow> between(Connection connection, long after, long upTo, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AS_STORED)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, most);
            List<LogRow> page = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(row(rows));
                }
            }
            return page;
        }
    }

    /** The highest visible index, or 0; there may be gaps below it. */
    long last(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT coalesce(max(global_index), 0) FROM log.event");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static LogRow row(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getBytes(9),
                row.getBytes(10));
    }
}
