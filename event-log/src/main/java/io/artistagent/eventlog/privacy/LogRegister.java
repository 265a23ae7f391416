package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.database.LogDataSource;
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
 * What the log itself knows of keys: which database they lie in, whose were used, and who was erased, so that it outlives every state of
 * that one.
 */
final class LogRegister {

    private final LogDataSource database;

    LogRegister(LogDataSource database) {
        this.database = database;
    }

    /** The database of keys that the log belongs to: this one, if it belongs to none yet. */
    UUID keyStore(UUID id) {
        return run(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT INTO log.key_store (id) VALUES (?) ON CONFLICT DO NOTHING")) {
                insert.setObject(1, id);
                insert.executeUpdate();
            }
            try (var query = connection.prepareStatement("SELECT id FROM log.key_store");
                    var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        });
    }

    /** Never in somebody's transaction: once a key is gone, nothing may roll back what says why. */
    void enter(UUID subject) {
        enter(subject, Map.of());
    }

    /** @param askedBy who asked for it, as the metadata of an event says it, so that it can be told in their name */
    void enter(UUID subject, Map<String, String> askedBy) {
        var pairs = askedBy.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
        try {
            database.onItsOwn(connection -> {
                try (var insert = connection.prepareStatement(
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
     * Notes that the key of a person is about to be used, so that nobody makes another one where it is missing some day. In the running
     * transaction if it has talked to the database: what is sealed there is undone with it.
     *
     * @param check by what the key is known
     * @return by what the log knows it, which is another one where somebody was first with another key
     */
    byte[] note(UUID subject, byte[] check) {
        return run(connection -> {
            // Who is noted already is only read, so that nobody waits for anybody
            try (var insert = connection.prepareStatement("WITH noted AS (SELECT key_check FROM log.subject"
                    + " WHERE subject = ?), made AS (INSERT INTO log.subject AS known"
                    + " (subject, key_check) SELECT ?, ? WHERE NOT EXISTS (SELECT FROM noted)"
                    + " ON CONFLICT (subject) DO UPDATE SET key_check = known.key_check"
                    + " RETURNING key_check) SELECT key_check FROM noted UNION ALL SELECT key_check FROM made")) {
                insert.setObject(1, subject);
                insert.setObject(2, subject);
                insert.setBytes(3, check);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        });
    }

    /** Whether what is noted now may still be undone. */
    boolean notesInATransaction() {
        return database.transactionIsAtWork();
    }

    /** What the log knows of the persons, with one look. */
    KnownToTheLog of(Collection<UUID> subjects) {
        return run(connection -> {
            var erased = new HashSet<UUID>();
            var checks = new HashMap<UUID, byte[]>();
            try (var query = connection.prepareStatement("SELECT subject, NULL::bytea FROM log.erasure"
                    + " WHERE subject = ANY (?) UNION ALL"
                    + " SELECT subject, key_check FROM log.subject WHERE subject = ANY (?)")) {
                var asked = connection.createArrayOf("uuid", subjects.toArray());
                query.setArray(1, asked);
                query.setArray(2, asked);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var subject = rows.getObject(1, UUID.class);
                        var check = rows.getBytes(2);
                        if (check == null) {
                            erased.add(subject);
                        } else {
                            checks.put(subject, check);
                        }
                    }
                }
            }
            return new KnownToTheLog(erased, checks);
        });
    }

    boolean isErased(UUID subject) {
        return run(connection -> {
            try (var query = connection.prepareStatement("SELECT FROM log.erasure WHERE subject = ?")) {
                query.setObject(1, subject);
                try (var row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    Set<UUID> all() {
        return run(connection -> {
            var erased = new HashSet<UUID>();
            try (var query = connection.prepareStatement("SELECT subject FROM log.erasure");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    erased.add(rows.getObject(1, UUID.class));
                }
            }
            return erased;
        });
    }

    private static DataAccessResourceFailureException away(SQLException failed) {
        return new DataAccessResourceFailureException("What the log knows of keys cannot be asked or noted.", failed);
    }

    /** On a connection of the running transaction if there is one, so that no thread ever holds two of them. */
    private <T> T run(LogDataSource.Work<T> work) {
        try {
            return database.transactionIsAtWork() ? database.inTransaction(work) : database.onItsOwn(work);
        } catch (SQLException failed) {
            throw away(failed);
        }
    }
}
