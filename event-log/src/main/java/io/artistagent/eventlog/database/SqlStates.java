package io.artistagent.eventlog.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/** What PostgreSQL's error codes mean: <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">errcodes</a>. */
public final class SqlStates {

    /**
     * A lost connection (class 08), a lack of disk space, memory or connections (53), a server that stops or starts (57P0x), a system error
     * (58), a transaction timeout (25P04).
     */
    private static final List<String> UNAVAILABLE = List.of("08", "53", "57P0", "58", "25P04");

    /** A deadlock or serialization failure (class 40), a lock that is not available (55P03). */
    private static final List<String> RACE = List.of("40", "55P03");

    private SqlStates() {}

    /** Whether the database cannot do any work at the moment. */
    public static boolean isUnavailable(Throwable failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLException refused && (hasNone(refused) || begins(refused, UNAVAILABLE));
    }

    /** Whether the statement lost against concurrent work. */
    public static boolean isRace(Throwable failure) {
        return failure instanceof SQLException refused && begins(refused, RACE);
    }

    /** The server and its driver always set a state. Without one, the failure comes from the pool and means a broken connection. */
    private static boolean hasNone(SQLException refused) {
        return refused.getSQLState() == null;
    }

    private static boolean begins(SQLException refused, List<String> states) {
        return refused.getSQLState() != null && states.stream().anyMatch(refused.getSQLState()::startsWith);
    }
}
