package io.artistagent.query.audit.trail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.stereotype.Component;

/**
 * Finds the indexes of events, a page at a time, behind the position of a cursor. PostgreSQL chooses how, by the values that are searched
 * for. A period of time is first translated into the range of indexes that may contain it, since events are stored roughly in the order of
 * their times.
 */
@Component
final class TrailSearch {

    /** More values than these are no choice any more. */
    private static final int MANY = 500;

    private final TrailTables tables;

    TrailSearch(TrailTables tables) {
        this.tables = tables;
    }

    /**
     * @param behind the index of the last event that was already seen in this order
     * @param most how many to find
     */
    List<Long> find(TrailFilter filter, TrailOrder order, OptionalLong behind, int most) {
        Optional<Range> range = range(filter.from(), filter.to());
        if (range.isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions();
        range.get().addTo(conditions);
        if (behind.isPresent()) {
            conditions.add("global_index " + order.behind() + " ?", behind.getAsLong());
        }
        conditions.addIfPresent("at >= ?", time(filter.from()));
        conditions.addIfPresent("at < ?", time(filter.to()));
        conditions.addIfPresent("subject = ?", filter.subject());
        conditions.addIfPresent("aggregate_id = ?", filter.aggregate());
        conditions.addIfPresent("type = ?", filter.type());
        conditions.addIfPresent("type <> ?", filter.without());
        conditions.addIfPresent("actor = ?", filter.actor());
        conditions.addIfPresent("role = ?", filter.role());
        conditions.addIfPresent("purpose = ?", filter.purpose());
        conditions.addIfPresent("trace_id = ?", filter.trace());
        filter.words().forEach(conditions::addWord);
        return indexes(
                "SELECT global_index FROM {trail}.event" + conditions.where() + " ORDER BY global_index "
                        + order.direction() + " LIMIT ?",
                conditions.and(most));
    }

    /** The events that contain data of a person or name the person, and those that the person caused, in one list. */
    List<Long> ofPerson(UUID person, OptionalLong before, int most) {
        long end = before.orElse(Long.MAX_VALUE);
        String one = "(SELECT global_index FROM {trail}.event WHERE %s = ? AND global_index < ?"
                + " ORDER BY global_index DESC LIMIT ?)";
        return indexes(
                "SELECT global_index FROM (" + one.formatted("subject") + " UNION " + one.formatted("actor")
                        + ") AS either ORDER BY global_index DESC LIMIT ?",
                List.of(person, end, most, person, end, most, most));
    }

    /** The events with an id: one at most, unless an id is a digest of another. */
    List<Long> withId(String eventId) {
        return indexes("SELECT global_index FROM {trail}.event WHERE event_id = ?", List.of(SearchKey.of(eventId)));
    }

    /** The types and roles that occur. Each is one step in its index, however many events there are. */
    TrailChoices choices() {
        return new TrailChoices(valuesOf("type"), valuesOf("role"));
    }

    private List<String> valuesOf(String column) {
        return tables.sql("""
                        WITH RECURSIVE value AS (
                            SELECT min(%1$s) AS it FROM {trail}.event
                            UNION ALL
                            SELECT (SELECT min(%1$s) FROM {trail}.event WHERE %1$s > value.it) FROM value
                            WHERE value.it IS NOT NULL)
                        SELECT it FROM value WHERE it IS NOT NULL ORDER BY it LIMIT %2$d
                        """.formatted(column, MANY)).query(String.class).list();
    }

    private Optional<Range> range(@Nullable Instant from, @Nullable Instant to) {
        if (from == null && to == null) {
            return Optional.of(new Range(null, null));
        }
        Conditions conditions = new Conditions();
        conditions.addIfPresent("last_at >= ?", time(from));
        conditions.addIfPresent("first_at < ?", time(to));
        List<Range> found = new ArrayList<>();
        tables.query(
                "SELECT min(number), max(number) FROM {trail}.span" + conditions.where(),
                statement -> bind(statement, conditions.values()),
                row -> {
                    long first = row.getLong(1);
                    if (!row.wasNull()) {
                        found.add(new Range(
                                first << TrailWriter.SPAN_BITS, (row.getLong(2) + 1) << TrailWriter.SPAN_BITS));
                    }
                });
        return found.stream().findFirst();
    }

    /** From one index to before another; null without a limit. */
    private record Range(@Nullable Long from, @Nullable Long to) {

        void addTo(Conditions conditions) {
            conditions.addIfPresent("global_index >= ?", from);
            conditions.addIfPresent("global_index < ?", to);
        }
    }

    private static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private List<Long> indexes(String query, List<Object> values) {
        List<Long> found = new ArrayList<>();
        tables.query(query, statement -> bind(statement, values), row -> found.add(row.getLong(1)));
        return found;
    }

    /** The plan must suit the values: a word or role that every second event has needs another one than a rare one. */
    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int number = 0; number < values.size(); number++) {
            statement.setObject(number + 1, values.get(number));
        }
    }

    /** Conditions that must all hold, with their values. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... itsValues) {
            conditions.add(condition);
            values.addAll(List.of(itsValues));
        }

        void addIfPresent(String condition, @Nullable Object value) {
            if (value != null) {
                add(condition, value);
            }
        }

        /** An id may also be in one of the columns. Words consist of letters, digits and hyphens, so they need no escape. */
        void addWord(String word) {
            String query = "'" + word + "':*";
            if (SearchKey.isUuidOrTraceId(word)) {
                UUID key = SearchKey.of(word);
                add(
                        "(event_id = ? OR aggregate_id = ? OR subject = ? OR actor = ? OR trace_id = ? OR words @@ ?::tsquery)",
                        key,
                        key,
                        key,
                        key,
                        key,
                        query);
            } else {
                add("words @@ ?::tsquery", query);
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        List<Object> values() {
            return values;
        }

        List<Object> and(Object last) {
            List<Object> all = new ArrayList<>(values);
            all.add(last);
            return all;
        }
    }
}
