package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.head.AppendLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The SQL of the table {@code log.event}. */
final class EventTable {

    static final String COLUMNS =
            "aggregate_identifier, sequence_number, type, event_identifier, time_stamp, payload_type, payload_revision, subject,"
                    + " payload, meta_data";

    /** The lock is taken before the first index is drawn, in the same statement, so that no rollback to a savepoint can separate them. */
    private static final String LOCKED = "WITH appending AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared("
            + AppendLock.KEY + ")) INSERT INTO log.event (" + COLUMNS + ")";

    /** Most commands have one event. This costs the server half as much as arrays with one element. */
    private static final String APPEND_ONE =
            LOCKED + " SELECT ?, ?, ?, ?, 'epoch'::timestamptz + ? * interval '1 microsecond', ?, ?, ?::uuid, ?, ?"
                    + " FROM appending RETURNING global_index";

    private static final String APPEND_ALL = LOCKED
            + " SELECT aggregate, sequence, type, identifier, 'epoch'::timestamptz + micros * interval '1 microsecond',"
            + " payload_type, revision, subject, payload, meta_data FROM appending,"
            + " unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::uuid[],"
            + " ?::bytea[], ?::bytea[])"
            + " WITH ORDINALITY AS appended (aggregate, sequence, type, identifier, micros, payload_type, revision, subject,"
            + " payload, meta_data, number) ORDER BY number RETURNING global_index";

    private static final String INDEX_OF = "SELECT max(global_index) FROM log.event"
            + " WHERE aggregate_identifier = ? AND sequence_number = ? AND event_identifier = ?";
    private static final String READ = "SELECT global_index, " + COLUMNS + " FROM log.event";
    private static final String OF_AGGREGATE =
            READ + " WHERE aggregate_identifier = ? AND sequence_number >= ? ORDER BY sequence_number";

    private static final String AFTER = READ + " WHERE global_index > ? AND global_index <= ?";
    private static final String IN_ORDER = " ORDER BY global_index LIMIT ?";
    private static final String AT = READ + " WHERE global_index = ANY (?) ORDER BY global_index";
    private static final String OTHER_TYPES = " AND payload_type <> ALL (?)";

    /**
     * Appends the events in their order, all or none.
     *
     * @return their indexes
     */
    long[] append(Connection connection, List<StoredEvent> events) throws SQLException {
        return events.size() == 1
                ? new long[] {appendOne(connection, events.getFirst())}
                : appendAll(connection, events);
    }

    private static long appendOne(Connection connection, StoredEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND_ONE)) {
            statement.setString(1, event.aggregate());
            statement.setLong(2, event.sequence());
            statement.setString(3, event.type());
            statement.setString(4, event.identifier());
            statement.setLong(5, event.micros());
            statement.setString(6, event.payloadType());
            statement.setString(7, event.revision());
            statement.setObject(8, event.subject(), Types.OTHER);
            statement.setBytes(9, event.payload());
            statement.setBytes(10, event.metaData());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long[] appendAll(Connection connection, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND_ALL)) {
            EventColumns columns = new EventColumns(connection, statement, events);
            columns.setTexts(StoredEvent::aggregate);
            columns.setNumbers(StoredEvent::sequence);
            columns.setTexts(StoredEvent::type);
            columns.setTexts(StoredEvent::identifier);
            columns.setNumbers(StoredEvent::micros);
            columns.setTexts(StoredEvent::payloadType);
            columns.setTexts(StoredEvent::revision);
            columns.setIds(StoredEvent::subject);
            columns.setBytes(StoredEvent::payload);
            columns.setBytes(StoredEvent::metaData);
            long[] indexes = new long[events.size()];
            try (ResultSet rows = statement.executeQuery()) {
                for (int number = 0; rows.next(); number++) {
                    indexes[number] = rows.getLong(1);
                }
            }
            return indexes;
        }
    }

    /** Replaces an event with its sealed form. Its first form stays known to the ledger. */
    void replace(Connection connection, StoredEvent sealed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log.first_form (global_index, payload_type, payload_revision, payload_hash)"
                        + " SELECT global_index, payload_type, payload_revision, sha256(payload) FROM log.event"
                        + " WHERE global_index = ? ON CONFLICT DO NOTHING")) {
            insert.setLong(1, sealed.index());
            insert.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE log.event SET payload_type = ?, payload_revision = ?, subject = ?, payload = ? WHERE global_index = ?")) {
            update.setString(1, sealed.payloadType());
            update.setString(2, sealed.revision());
            update.setObject(3, sealed.subject());
            update.setBytes(4, sealed.payload());
            update.setLong(5, sealed.index());
            update.executeUpdate();
        }
    }

    /** Stores where the record of each re-encrypted event is. */
    void recordReencryptions(Connection connection, List<Long> events, long[] records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log.reencryption (global_index,"
                + " record_index) SELECT * FROM unnest(?::bigint[], ?::bigint[]) ON CONFLICT DO NOTHING")) {
            insert.setArray(1, connection.createArrayOf("int8", events.toArray(Long[]::new)));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", Arrays.stream(records).boxed().toArray(Long[]::new)));
            insert.executeUpdate();
        }
    }

    /** The indexes of exactly these events, if all of them are stored. */
    Optional<long[]> indexesOf(Connection connection, List<StoredEvent> events) throws SQLException {
        long[] indexes = new long[events.size()];
        for (int number = 0; number < indexes.length; number++) {
            StoredEvent event = events.get(number);
            OptionalLong index = number(connection, INDEX_OF, statement -> {
                statement.setString(1, event.aggregate());
                statement.setLong(2, event.sequence());
                statement.setString(3, event.identifier());
            });
            if (index.isEmpty()) {
                return Optional.empty();
            }
            indexes[number] = index.getAsLong();
        }
        return Optional.of(indexes);
    }

    List<StoredEvent> ofAggregate(Connection connection, String aggregate, long firstSequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_AGGREGATE)) {
            statement.setString(1, aggregate);
            statement.setLong(2, firstSequence);
            return read(statement);
        }
    }

    /**
     * The events after one index and up to another, in log order. Unwanted events are not transferred.
     *
     * @param most the maximum number of events
     * @param unwanted the types to leave out
     */
    List<StoredEvent> between(Connection connection, long after, long upTo, int most, Collection<String> unwanted)
            throws SQLException {
        boolean all = unwanted.isEmpty();
        try (PreparedStatement statement = connection.prepareStatement(AFTER + (all ? "" : OTHER_TYPES) + IN_ORDER)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            if (!all) {
                statement.setArray(3, connection.createArrayOf("text", unwanted.toArray()));
            }
            statement.setInt(all ? 3 : 4, most);
            return read(statement);
        }
    }

    /** The events at these indexes, in log order. */
    List<StoredEvent> at(Connection connection, Collection<Long> indexes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AT)) {
            statement.setArray(1, connection.createArrayOf("int8", indexes.toArray(Long[]::new)));
            return read(statement);
        }
    }

    /** The highest visible index; there may be gaps below it. */
    OptionalLong last(Connection connection) throws SQLException {
        return number(connection, "SELECT max(global_index) FROM log.event", statement -> {});
    }

    OptionalLong lastSequence(Connection connection, String aggregate) throws SQLException {
        return number(
                connection,
                "SELECT max(sequence_number) FROM log.event WHERE aggregate_identifier = ?",
                statement -> statement.setString(1, aggregate));
    }

    /** The index of the first event at or after the time. */
    OptionalLong firstSince(Connection connection, long micros) throws SQLException {
        return number(
                connection,
                "SELECT min(global_index) FROM log.event"
                        + " WHERE time_stamp >= 'epoch'::timestamptz + ? * interval '1 microsecond'",
                statement -> statement.setLong(1, micros));
    }

    static List<StoredEvent> read(PreparedStatement statement) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return events;
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                StoredEvent.micros(row.getObject(6, OffsetDateTime.class).toInstant()),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getBytes(10),
                row.getBytes(11));
    }

    private static OptionalLong number(Connection connection, String query, Parameters parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            parameters.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                long number = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
            }
        }
    }

    @FunctionalInterface
    private interface Parameters {

        void fill(PreparedStatement statement) throws SQLException;
    }
}
