package io.artistagent.eventlog.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction on a connection that is part of no other one. */
public final class OwnTransaction {

    private OwnTransaction() {}

    /** Commits what the work has written, or rolls all of it back if the work fails in whichever way. */
    public static <T> T on(Connection connection, LogDataSource.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T done;
        try {
            done = work.on(connection);
            connection.commit();
        } catch (Throwable failed) {
            rollBack(connection, failed);
            throw failed;
        }
        connection.setAutoCommit(true);
        return done;
    }

    /** The first failure says what is the case: on a lost connection, the rollback fails as well. */
    private static void rollBack(Connection connection, Throwable failed) {
        try {
            connection.rollback();
            // Only after the rollback: this would commit what was written
            connection.setAutoCommit(true);
        } catch (SQLException second) {
            failed.addSuppressed(second);
        }
    }
}
