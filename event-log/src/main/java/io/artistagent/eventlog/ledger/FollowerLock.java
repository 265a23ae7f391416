package io.artistagent.eventlog.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Lets one process at a time follow the log. The lock belongs to the session whose transactions write the ledger: a process that loses the
 * lock cannot write any more.
 */
final class FollowerLock implements AutoCloseable {

    private final Connection connection;

    private FollowerLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock on a dedicated connection, which is closed if another process holds the lock. */
    static Optional<FollowerLock> tryOn(Connection connection) throws SQLException {
        try {
            if (call(connection, "pg_try_advisory_lock")) {
                return Optional.of(new FollowerLock(connection));
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
            call(connection, "pg_advisory_unlock");
        }
    }

    private static boolean call(Connection connection, String function) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT " + function + "(hashtextextended('ledger', 0))");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
