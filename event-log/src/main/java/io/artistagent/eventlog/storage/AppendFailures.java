package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.database.SqlStates;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What the database's refusals mean for an append. */
final class AppendFailures {

    private static final String UNIQUE_VIOLATION = "23505";

    private AppendFailures() {}

    static boolean isConflict(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Whether there was no connection to try with. */
    static boolean isNoConnection(Exception failure) {
        return failure instanceof SQLTransientConnectionException;
    }

    /** Whether it may have been stored nevertheless: the connection broke, perhaps after the commit and before the answer. */
    static boolean leaveItOpen(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return SqlStates.isAway(cause);
            }
        }
        return false;
    }
}
