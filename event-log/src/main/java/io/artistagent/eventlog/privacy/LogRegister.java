package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The log's own register of keys: its key database, the keys that have been used, and the erased persons. It survives any restore of the
 * key database.
 */
final class LogRegister {

    private final LogDataSource database;

    LogRegister(LogDataSource database) {
        this.database = database;
    }

    /** The id of the key database to which the log belongs: this one, if it belongs to none yet. */
    UUID keyStore(UUID id) {
        return run(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO log.key_store (id) VALUES (?) ON CONFLICT DO NOTHING")) {
                insert.setObject(1, id);
                insert.executeUpdate();
            }
            try (PreparedStatement query = connection.prepareStatement("SELECT id FROM log.key_store");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        });
    }

    /** Never in the caller's transaction: once a key is destroyed, the record of the erasure must not be rolled back. */
    void enter(UUID subject) {
        enter(subject, Map.of());
    }

    /** @param askedBy who requested the erasure, as event metadata, so that the erasure event can name them */
    void enter(UUID subject, Map<String, String> askedBy) {
        Object[] pairs = askedBy.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
        try {
            database.onSeparateConnection(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO log.erasure AS known (subject, asked_by) VALUES (?, nullif(jsonb_object(?::text[]), '{}'))"
                                + " ON CONFLICT (subject) DO UPDATE SET asked_by = excluded.asked_by"
                                + " WHERE known.asked_by IS NULL")) {
                    insert.setObject(1, subject);
                    insert.setArray(2, connection.createArrayOf("text", pairs));
                    return insert.executeUpdate();
                }
            });
        } catch (SQLException failed) {
            throw away(failed);
        }
    }

    /**
     * Records that the key of a person is about to be used, so that no second key is created if it is missing some day. Runs in the current
     * transaction if that has used the database: whatever is sealed there is rolled back together with this record.
     *
     * @param check the fingerprint of the key
     * @return the recorded fingerprint, which differs if another key was recorded first
     */
    byte[] note(UUID subject, byte[] check) {
        return run(connection -> {
            // For a known person this only reads, so that writers do not wait for each other
            try (PreparedStatement insert = connection.prepareStatement(
                    "WITH noted AS (SELECT key_check FROM log.subject"
                            + " WHERE subject = ?), made AS (INSERT INTO log.subject AS known"
                            + " (subject, key_check) SELECT ?, ? WHERE NOT EXISTS (SELECT FROM noted)"
                            + " ON CONFLICT (subject) DO UPDATE SET key_check = known.key_check"
                            + " RETURNING key_check) SELECT key_check FROM noted UNION ALL SELECT key_check FROM made")) {
                insert.setObject(1, subject);
                insert.setObject(2, subject);
                insert.setBytes(3, check);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        });
    }

    /** Whether a record made now may still be rolled back. */
    boolean notesInATransaction() {
        return database.transactionHasConnection();
    }

    /** What the log knows about the persons, in one query. */
    RegisteredKeys of(Collection<UUID> subjects) {
        return run(connection -> {
            Set<UUID> erased = new HashSet<>();
            Map<UUID, byte[]> checks = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT subject, NULL::bytea FROM log.erasure"
                    + " WHERE subject = ANY (?) UNION ALL"
                    + " SELECT subject, key_check FROM log.subject WHERE subject = ANY (?)")) {
                Array ids = connection.createArrayOf("uuid", subjects.toArray());
                query.setArray(1, ids);
                query.setArray(2, ids);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        UUID subject = rows.getObject(1, UUID.class);
                        byte[] check = rows.getBytes(2);
                        if (check == null) {
                            erased.add(subject);
                        } else {
                            checks.put(subject, check);
                        }
                    }
                }
            }
            return new RegisteredKeys(erased, checks);
        });
    }

    boolean isErased(UUID subject) {
        return run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT FROM log.erasure WHERE subject = ?")) {
                query.setObject(1, subject);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    Set<UUID> all() {
        return run(connection -> {
            Set<UUID> erased = new HashSet<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT subject FROM log.erasure");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    erased.add(rows.getObject(1, UUID.class));
                }
            }
            return erased;
        });
    }

    private static DataAccessResourceFailureException away(SQLException failed) {
        return new DataAccessResourceFailureException("Cannot read or write the log's register of keys.", failed);
    }

    /** On the connection of the current transaction if there is one, so that no thread ever holds two connections. */
    private <T> T run(LogDataSource.Work<T> work) {
        try {
            return database.transactionHasConnection()
                    ? database.inTransaction(work)
                    : database.onSeparateConnection(work);
        } catch (SQLException failed) {
            throw away(failed);
        }
    }
}
