package io.artistagent.eventlog.access;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.OwnTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            + " (happened_at, actor, role, purpose, action, resource, subjects, fields, count, outcome, trace_id, source_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id) DO NOTHING";

    private static final String KNOWN = "SELECT source_id FROM access.entry WHERE source_id = ANY(?)";

    /** The expression is that of the index. */
    static final String LAST_OF_SOURCE = "SELECT max(happened_at) FROM access.entry"
            + " WHERE source_id IS NOT NULL AND split_part(source_id, ':', 1) = ?";

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
        insert(accesses.stream().map(each -> new Sourced(null, each)).toList());
    }

    /**
     * An access that another system keeps as well.
     *
     * @param id the name of that system, a colon, and its id there
     */
    public record Sourced(@Nullable String id, Access access) {}

    /** Records those that have not been recorded before, all or none of them. */
    public void recordOnce(List<Sourced> accesses) {
        try {
            Set<String> known = database.onSeparateConnection(connection -> known(accesses, connection));
            insert(accesses.stream().filter(each -> !known.contains(each.id())).toList());
        } catch (SQLException | RuntimeException failed) {
            throw new AccessNotRecorded(failed);
        }
    }

    /** The time of the latest access from a system. */
    public Optional<Instant> lastOf(String system) {
        try {
            return database.onSeparateConnection(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(LAST_OF_SOURCE)) {
                    statement.setString(1, system);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant);
                    }
                }
            });
        } catch (SQLException unavailable) {
            throw new AccessLogUnavailable(unavailable);
        }
    }

    private static Set<String> known(List<Sourced> accesses, Connection connection) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            String[] ids = accesses.stream().map(Sourced::id).toArray(String[]::new);
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    private void insert(List<Sourced> accesses) {
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

    private static void insert(List<Sourced> accesses, Connection connection) throws SQLException {
        if (accesses.size() == 1) {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                bind(accesses.getFirst(), statement);
                statement.executeUpdate();
            }
            return;
        }
        OwnTransaction.on(connection, own -> insertAll(accesses, own));
    }

    private static int[] insertAll(List<Sourced> accesses, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Sourced each : accesses) {
                bind(each, statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static void bind(Sourced sourced, PreparedStatement statement) throws SQLException {
        Access access = sourced.access();
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
        statement.setString(12, sourced.id());
    }

    /** Cuts a text to a number of characters. PostgreSQL stores no null characters. */
    private static String cut(String text, int length) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.codePointCount(0, storable.length()) <= length
                ? storable
                : storable.substring(0, storable.offsetByCodePoints(0, length));
    }
}
