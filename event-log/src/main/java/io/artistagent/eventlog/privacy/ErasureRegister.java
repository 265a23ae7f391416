package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.LogDataSource;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;

/** The table {@code log.erasure}: who was erased, kept with the log so that it outlives every state of the keys' database. */
final class ErasureRegister {

    private final LogDataSource database;

    ErasureRegister(LogDataSource database) {
        this.database = database;
    }

    void enter(UUID subject) {
        run(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO log.erasure (subject) VALUES (?) ON CONFLICT DO NOTHING")) {
                insert.setObject(1, subject);
                return insert.executeUpdate();
            }
        });
    }

    /** Those of the persons who were erased. */
    Set<UUID> among(Collection<UUID> subjects) {
        return run(connection -> {
            var erased = new HashSet<UUID>();
            try (var query =
                    connection.prepareStatement("SELECT subject FROM log.erasure WHERE subject = ANY (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        erased.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return erased;
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

    /** On a connection of the running transaction if there is one, so that no thread ever holds two of them. */
    private <T> T run(LogDataSource.Work<T> work) {
        try {
            return database.transactionIsAtWork() ? database.inTransaction(work) : database.onItsOwn(work);
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The register of erasures cannot be read.", failed);
        }
    }
}
