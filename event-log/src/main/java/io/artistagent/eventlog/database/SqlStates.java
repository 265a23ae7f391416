package io.artistagent.eventlog.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean: <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">errcodes</a>. */
public final class SqlStates {

    /** A lost connection (class 08), a server that stops or starts (57P0x). */
    private static final List<String> UNREACHABLE = List.of("08", "57P0");

    /** A lack of disk space, memory or connections (class 53), a system error (58), a transaction timeout (25P04). */
    private static final List<String> UNABLE = List.of("53", "58", "25P04");

    /** A deadlock or serialization failure (class 40), a lock that is not available (55P03). */
    private static final List<String> RACE = List.of("40", "55P03");

    private SqlStates() {}

    /** Whether the database cannot do any work at the moment. */
    public static boolean isUnavailable(Throwable failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLException refused
                        && (isOfUnreachableServer(refused.getSQLState()) || begins(refused.getSQLState(), UNABLE));
    }

    /**
     * Whether the database does not answer. The server and its driver always set a state. Without one, the failure comes from the pool and
     * means a broken connection.
     */
    static boolean isOfUnreachableServer(@Nullable String state) {
        return state == null || begins(state, UNREACHABLE);
    }

    /** Whether the statement lost against concurrent work. */
    public static boolean isRace(Throwable failure) {
        return failure instanceof SQLException refused && begins(refused.getSQLState(), RACE);
    }

    private static boolean begins(@Nullable String state, List<String> beginnings) {
        return state != null && beginnings.stream().anyMatch(state::startsWith);
    }
}
