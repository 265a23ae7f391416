package io.artistagent.eventlog.access;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the access log in their canonical form: JSON with all columns, sorted by name, without spaces, in UTF-8. */
final class AccessRows {

    private static final int PAGE = 1_000;

    /** The same lock as in {@code access.in_order()}. */
    private static final String NO_INSERT_UNDER_WAY = "SELECT pg_advisory_xact_lock(4703919738795935075)";

    private static final String LAST = "SELECT max(position) FROM access.entry";

    private static final String BETWEEN = "SELECT recorded_at, source_id, " + AccessReader.COLUMNS
            + " FROM access.entry WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?";

    private final LogDataSource database;

    AccessRows(LogDataSource database) {
        this.database = database;
    }

    /**
     * The rows of a range.
     *
     * @param last the number of the last row; 0 if there is none
     * @param hash the root of the Merkle tree (RFC 6962) over the rows, in Base64
     */
    record Range(long last, long count, String hash) {}

    /** The number of the last row, up to which none is missing; empty if there is none. */
    OptionalLong last() throws SQLException {
        return database.inOwnTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                // Inserts wait meanwhile
                statement.execute("SET LOCAL lock_timeout = '2s'");
                statement.execute(NO_INSERT_UNDER_WAY);
                try (ResultSet row = statement.executeQuery(LAST)) {
                    row.next();
                    long last = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
                }
            }
        });
    }

    Range between(long from, long to, int limit) throws SQLException {
        return database.inOwnTransaction(connection -> {
            Frontier tree = new Frontier();
            long last = 0;
            try (PreparedStatement statement = connection.prepareStatement(BETWEEN)) {
                statement.setFetchSize(PAGE);
                statement.setLong(1, from);
                statement.setLong(2, to);
                statement.setInt(3, limit);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong("position");
                        tree.append(Hashes.leaf(canonical(row)));
                    }
                }
            }
            return new Range(last, tree.size(), tree.root().base64());
        });
    }

    private static byte[] canonical(ResultSet row) throws SQLException {
        RecordedAccess recorded = AccessReader.access(row);
        Access access = recorded.access();
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("accessId", recorded.id().toString());
        columns.put("action", access.action().name());
        columns.put("actor", access.actor());
        columns.put("at", access.at().toString());
        columns.put("count", access.count());
        columns.put("fields", access.fields());
        columns.put("outcome", access.outcome());
        columns.put("position", recorded.position());
        columns.put("purpose", access.purpose());
        columns.put(
                "recordedAt",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        columns.put("resource", access.resource());
        columns.put("role", access.role());
        columns.put("sourceId", row.getString("source_id"));
        columns.put("subjects", access.subjects().stream().map(Object::toString).toList());
        columns.put("traceId", access.traceId());
        columns.put("v", 1);
        return JsonMapper.shared().writeValueAsString(columns).getBytes(StandardCharsets.UTF_8);
    }
}
