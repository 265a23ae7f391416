package io.artistagent.eventlog.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What the database's refusals mean for an append. */
final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    static boolean isConflict(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Whether there was no connection to begin with, so that nothing can have been stored. */
    static boolean isNoConnection(Exception failure) {
        return failure instanceof SQLTransientConnectionException;
    }

    /**
     * Whether it may have been stored nevertheless: the connection broke (SQLSTATE class 08, or none where the pool speaks), or the
     * server was stopped (57P01 to 57P03), perhaps after the commit and before the answer.
     */
    static boolean leaveItOpen(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException lost) {
                var state = lost.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P0");
            }
        }
        return false;
    }
}
