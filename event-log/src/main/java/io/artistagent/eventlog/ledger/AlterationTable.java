package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.ledger.Difference.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL of the self-check: where it is, and the differences that it has found. */
final class AlterationTable {

    /** An attack that changes everything must not fill the disk as well. */
    private static final int MOST_PER_PAGE = 100;

    private static final String INSERT = "INSERT INTO ledger.alteration (number, global_index, kind, event_id, detail)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (number, global_index) DO UPDATE SET kind = excluded.kind,"
            + " event_id = excluded.event_id, detail = excluded.detail";
    private static final String FIRST = "SELECT number, global_index, kind, event_id, detail FROM ledger.alteration"
            + " ORDER BY number, global_index LIMIT ?";

    private static final String CONTINUE_RUN =
            "UPDATE ledger.check_run SET reencrypted = reencrypted + ?, next_leaf = ?";
    private static final String END_RUN =
            "UPDATE ledger.check_run SET reencrypted_before = reencrypted + ?, reencrypted = 0,"
                    + " next_leaf = 0, finished_at = clock_timestamp()";

    /** The leaf with which the check continues. */
    long next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT next_leaf FROM ledger.check_run");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * Moves the check on.
     *
     * @param leaf the leaf with which it continues; 0 begins a new run
     * @param reencrypted how many rows the last page contained that were re-encrypted
     */
    void continueAt(Connection connection, long leaf, int reencrypted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(leaf == 0 ? END_RUN : CONTINUE_RUN)) {
            statement.setInt(1, reencrypted);
            if (leaf > 0) {
                statement.setLong(2, leaf);
            }
            statement.executeUpdate();
        }
    }

    /** How many rows the last complete run found that were re-encrypted, or the present one if they are more. */
    long reencrypted(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT greatest(reencrypted, reencrypted_before) FROM ledger.check_run");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Replaces what is known of a range of leaves. */
    void replace(Connection connection, long from, long until, List<Difference> found) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM ledger.alteration WHERE number >= ? AND number < ?")) {
            delete.setLong(1, from);
            delete.setLong(2, until);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Difference each : found.stream().limit(MOST_PER_PAGE).toList()) {
                insert.setLong(1, each.leaf());
                insert.setLong(2, each.index());
                insert.setString(3, each.kind().name());
                insert.setString(4, each.eventId());
                insert.setString(5, each.detail());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The first known differences. */
    List<Difference> first(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
            statement.setInt(1, most);
            List<Difference> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Difference(
                            Kind.valueOf(rows.getString(3)),
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return found;
        }
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM ledger.alteration");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** When the check last reached the end of the ledger, or, if it never has, when it could begin. */
    Instant uncheckedSince(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT coalesce(finished_at, begun_at) FROM ledger.check_run");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
        }
    }

    /** When the check last reached the end of the ledger. */
    Optional<Instant> finishedAt(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT finished_at FROM ledger.check_run");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        }
    }
}
