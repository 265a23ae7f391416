package io.artistagent.eventlog.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of the schema {@code keys}. */
final class KeyTable {

    private final KeyDatabase database;

    KeyTable(KeyDatabase database) {
        this.database = database;
    }

    /** A key as it is stored. */
    record Wrapped(UUID subject, String masterKey, byte[] key) {}

    /** The id of this key database. */
    UUID id() {
        return database.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id FROM keys.store");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        });
    }

    Map<UUID, Wrapped> find(Collection<UUID> subjects) {
        return database.inTransaction(connection -> {
            Map<UUID, Wrapped> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT subject, master_key, wrapped FROM keys.subject_key WHERE subject = ANY (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                read(query).forEach(key -> found.put(key.subject(), key));
            }
            return found;
        });
    }

    /**
     * Stores a new key, unless the person already has one or was erased.
     *
     * @return whether this key was stored
     */
    boolean keep(Wrapped key) {
        return database.inTransaction(connection -> {
            alone(connection, key.subject());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO keys.subject_key (subject, master_key, wrapped) SELECT ?, ?, ?"
                            + " WHERE NOT EXISTS (SELECT FROM keys.erasure WHERE subject = ?) ON CONFLICT DO NOTHING")) {
                insert.setObject(1, key.subject());
                insert.setString(2, key.masterKey());
                insert.setBytes(3, key.key());
                insert.setObject(4, key.subject());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Destroys the key of a person, if there is one, and records that there will never be another. */
    void erase(UUID subject) {
        database.inTransaction(connection -> {
            alone(connection, subject);
            return execute(
                    connection,
                    "WITH gone AS (DELETE FROM keys.subject_key WHERE subject = ? RETURNING 1)"
                            + " INSERT INTO keys.erasure AS known (subject, had_key) SELECT ?, EXISTS (SELECT FROM gone)"
                            + " ON CONFLICT (subject) DO UPDATE SET had_key = known.had_key OR excluded.had_key",
                    subject,
                    subject);
        });
    }

    /** The recorded erasure of a person; nothing if the person was not erased. */
    Optional<ErasureRecord> forgotten(UUID subject) {
        return database.inTransaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT erased_at, had_key FROM keys.erasure e WHERE subject = ?"
                            + " AND NOT EXISTS (SELECT FROM keys.subject_key k WHERE k.subject = e.subject)")) {
                query.setObject(1, subject);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new ErasureRecord(
                                    row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2)))
                            : Optional.empty();
                }
            }
        });
    }

    Set<UUID> erased() {
        return database.inTransaction(connection -> {
            Set<UUID> subjects = new HashSet<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT subject FROM keys.erasure");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getObject(1, UUID.class));
                }
            }
            return subjects;
        });
    }

    /** The names of the master keys in use, each with the value by which a key is checked against its name. */
    Map<String, byte[]> masterKeys() {
        return database.inTransaction(connection -> {
            Map<String, byte[]> names = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT id, check_value FROM keys.master_key");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getBytes(2));
                }
            }
            return names;
        });
    }

    void addMasterKey(String name, byte[] checkValue) {
        database.inTransaction(connection -> execute(
                connection,
                "INSERT INTO keys.master_key (id, check_value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                name,
                checkValue));
    }

    /** Some keys that are wrapped by another master key. */
    List<Wrapped> wrappedByOthers(String masterKey, int most) {
        return database.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT subject, master_key, wrapped FROM keys.subject_key WHERE master_key <> ? LIMIT ?")) {
                query.setString(1, masterKey);
                query.setInt(2, most);
                return read(query);
            }
        });
    }

    /** Replaces stored keys; keys that no longer exist are skipped. */
    void replace(List<Wrapped> keys) {
        database.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE keys.subject_key SET master_key = ?, wrapped = ? WHERE subject = ?")) {
                for (Wrapped key : keys) {
                    update.setString(1, key.masterKey());
                    update.setBytes(2, key.key());
                    update.setObject(3, key.subject());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Removes the names of master keys that no longer wrap any key. */
    int removeUnusedMasterKeys(String current) {
        return database.inTransaction(connection -> execute(
                connection,
                "DELETE FROM keys.master_key WHERE id <> ?"
                        + " AND NOT EXISTS (SELECT FROM keys.subject_key WHERE master_key = id)",
                current));
    }

    /** Serialises the creation and destruction of a person's key, so that none is created after an erasure. */
    private static void alone(Connection connection, UUID subject) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, subject.toString());
            lock.execute();
        }
    }

    private static List<Wrapped> read(PreparedStatement query) throws SQLException {
        List<Wrapped> keys = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                keys.add(new Wrapped(rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3)));
            }
        }
        return keys;
    }

    private static int execute(Connection connection, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int number = 0; number < parameters.length; number++) {
                prepared.setObject(number + 1, parameters[number]);
            }
            return prepared.executeUpdate();
        }
    }
}
