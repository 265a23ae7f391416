package io.artistagent.eventlog.access;

import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The log of accesses. An entry belongs to no transaction: it stays even if the work around it fails. Long texts and lists are cut, so that
 * an entry has a bounded size.
 */
public final class AccessLog {

    private static final int MAX_RESOURCE = 300;
    private static final int MAX_ROLE = 50;
    private static final int MAX_OUTCOME = 50;
    private static final int MAX_ACTOR = 100;
    private static final int MAX_TRACE = 64;
    private static final int MAX_PURPOSE = 500;
    private static final int MAX_SUBJECTS = 1_000;
    private static final int MAX_FIELDS = 200;

    private static final String INSERT = "INSERT INTO access.entry"
            + " (happened_at, actor, role, purpose, action, resource, subjects, fields, count, outcome, trace_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final LogDataSource database;

    AccessLog(LogDataSource database) {
        this.database = database;
    }

    /**
     * Records an access. When this returns, the entry is durable.
     *
     * @throws AccessNotRecorded if it cannot be recorded; the caller must then not show or do anything
     */
    public void record(Access access) {
        recordAll(List.of(access));
    }

    /** Records accesses, all or none of them. */
    public void recordAll(List<Access> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        try {
            database.onSeparateConnection(connection -> {
                insert(accesses, connection);
                return true;
            });
        } catch (SQLException | RuntimeException failed) {
            throw new AccessNotRecorded(failed);
        }
    }

    private static void insert(List<Access> accesses, Connection connection) throws SQLException {
        if (accesses.size() == 1) {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                bind(accesses.getFirst(), statement);
                statement.executeUpdate();
            }
            return;
        }
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Access each : accesses) {
                bind(each, statement);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void bind(Access access, PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setObject(1, access.at().atOffset(ZoneOffset.UTC));
        statement.setString(2, cut(access.actor(), MAX_ACTOR));
        statement.setString(3, cut(access.role(), MAX_ROLE));
        statement.setString(4, access.purpose() == null ? null : cut(access.purpose(), MAX_PURPOSE));
        statement.setString(5, access.action().name());
        statement.setString(6, cut(access.resource(), MAX_RESOURCE));
        statement.setArray(
                7,
                connection.createArrayOf(
                        "uuid",
                        access.subjects().stream()
                                .distinct()
                                .limit(MAX_SUBJECTS)
                                .toArray(UUID[]::new)));
        statement.setArray(
                8,
                connection.createArrayOf(
                        "text",
                        access.fields().stream().distinct().limit(MAX_FIELDS).toArray(String[]::new)));
        statement.setLong(9, access.count());
        statement.setString(10, cut(access.outcome(), MAX_OUTCOME));
        statement.setString(11, access.traceId() == null ? null : cut(access.traceId(), MAX_TRACE));
    }

    /** Cuts a text to a number of characters. PostgreSQL stores no null characters. */
    private static String cut(String text, int length) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.codePointCount(0, storable.length()) <= length
                ? storable
                : storable.substring(0, storable.offsetByCodePoints(0, length));
    }
}
