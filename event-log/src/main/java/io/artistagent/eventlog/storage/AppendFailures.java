package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.database.SqlStates;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What a database error means for an append. */
final class AppendFailures {

    private static final String UNIQUE_VIOLATION = "23505";

    private AppendFailures() {}

    static boolean isConflict(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Whether no connection was available. */
    static boolean isNoConnection(Exception failure) {
        return failure instanceof SQLTransientConnectionException;
    }

    /** Whether the append may have succeeded nevertheless: the connection may have broken after the commit. */
    static boolean outcomeIsUnknown(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return SqlStates.isUnavailable(cause);
            }
        }
        return false;
    }
}
