package io.artistagent.eventlog.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Lets one process at a time do some work on the ledger. The lock belongs to the session whose transactions write: a process that loses
 * the lock cannot write any more.
 */
final class LedgerLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private LedgerLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Takes the lock on a dedicated connection, which is closed if another process holds the lock. */
    static Optional<LedgerLock> tryOn(Connection connection, String name) throws SQLException {
        try {
            if (call(connection, "pg_try_advisory_lock", name)) {
                return Optional.of(new LedgerLock(connection, name));
            }
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return Optional.empty();
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "pg_advisory_unlock", name);
        }
    }

    private static boolean call(Connection connection, String function, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + function + "(hashtextextended(?, 0))")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
