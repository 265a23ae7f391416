package io.artistagent.eventlog.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Lets one process at a time re-encrypt the log. Closing it releases the lock explicitly, because the server releases the locks of a closed
 * connection only after a delay.
 */
final class ReencryptionLock implements AutoCloseable {

    private final Connection connection;

    private ReencryptionLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock on a dedicated connection, which is closed if another process holds the lock. */
    static Optional<ReencryptionLock> tryOn(Connection connection) throws SQLException {
        try {
            if (call(connection, "pg_try_advisory_lock")) {
                return Optional.of(new ReencryptionLock(connection));
            }
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "pg_advisory_unlock");
        }
    }

    private static boolean call(Connection connection, String function) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT " + function + "(hashtextextended('reencryption', 0))");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
