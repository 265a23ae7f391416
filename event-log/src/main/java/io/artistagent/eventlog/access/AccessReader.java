package io.artistagent.eventlog.access;

import io.artistagent.eventlog.access.Access.Action;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches the access log. */
public final class AccessReader {

    static final String COLUMNS = "position, access_id, happened_at, actor, role, purpose, action, resource, subjects,"
            + " fields, count, outcome, trace_id";

    private static final String OF_A_PERSON =
            "SELECT %s FROM access.entry_subject listed JOIN access.entry USING (position)"
                    + " WHERE listed.subject = :subject%s";

    private static final String OF_ALL = "SELECT %s FROM access.entry listed WHERE true%s";

    private static final String ROLES = """
            WITH RECURSIVE value AS (
                SELECT min(role) AS it FROM access.entry
                UNION ALL
                SELECT (SELECT min(role) FROM access.entry WHERE role > value.it) FROM value WHERE value.it IS NOT NULL)
            SELECT it FROM value WHERE it IS NOT NULL ORDER BY it LIMIT 100
            """;

    private final JdbcClient database;

    AccessReader(JdbcClient database) {
        this.database = database;
    }

    public List<RecordedAccess> find(AccessQuery query) {
        Search search = search(query);
        return database.sql(search.sql())
                .params(search.values())
                .query((row, number) -> access(row))
                .list();
    }

    /** Returns the roles that occur, in alphabetical order. Each is one step in the index, however many accesses there are. */
    public List<String> roles() {
        return database.sql(ROLES).query(String.class).list();
    }

    /** A statement with its named parameters. */
    record Search(String sql, Map<String, Object> values) {}

    static Search search(AccessQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (query.subject() != null) {
            values.put("subject", query.subject());
        }
        put(" AND actor = :actor", "actor", query.actor(), conditions, values);
        put(" AND actor <> :notBy", "notBy", query.notBy(), conditions, values);
        put(" AND role = :role", "role", query.role(), conditions, values);
        put(" AND trace_id = :trace", "trace", query.trace(), conditions, values);
        put(" AND lower(purpose) = lower(:purpose)", "purpose", query.purpose(), conditions, values);
        put(
                " AND action = :action",
                "action",
                query.action() == null ? null : query.action().name(),
                conditions,
                values);
        put(" AND listed.happened_at >= :from", "from", time(query.from()), conditions, values);
        put(" AND listed.happened_at < :to", "to", time(query.to()), conditions, values);
        if (query.after() != null) {
            conditions.add(" AND (listed.happened_at, listed.position) %s (:at, :position)"
                    .formatted(query.newestFirst() ? "<" : ">"));
            values.put("at", query.after().at().atOffset(ZoneOffset.UTC));
            values.put("position", query.after().position());
        }
        // Both tables have this column
        String columns = COLUMNS.replace("happened_at", "listed.happened_at");
        String order = query.newestFirst() ? "DESC" : "ASC";
        values.put("limit", query.limit());
        return new Search(
                (query.subject() == null ? OF_ALL : OF_A_PERSON).formatted(columns, String.join("", conditions))
                        + " ORDER BY listed.happened_at %s, listed.position %s LIMIT :limit".formatted(order, order),
                values);
    }

    private static void put(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static RecordedAccess access(ResultSet row) throws SQLException {
        return new RecordedAccess(
                row.getLong("position"),
                row.getObject("access_id", UUID.class),
                new Access(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("purpose"),
                        Action.valueOf(row.getString("action")),
                        row.getString("resource"),
                        List.of((UUID[]) array(row.getArray("subjects"))),
                        List.of((String[]) array(row.getArray("fields"))),
                        row.getLong("count"),
                        row.getString("outcome"),
                        row.getString("trace_id")));
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }
}
