package io.artistagent.eventlog.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/** What the states of PostgreSQL's refusals mean: <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">errcodes</a>. */
public final class SqlStates {

    /**
     * A lost connection (class 08), lack of disk, memory or connections (53), a server that is stopped or starts (57P0x), a fault of its
     * system (58), a transaction that took too long (25P04).
     */
    private static final List<String> AWAY = List.of("08", "53", "57P0", "58", "25P04");

    /** A deadlock or a transaction that was rolled back for another's sake (class 40), a lock that is not to be had (55P03). */
    private static final List<String> RACE = List.of("40", "55P03");

    private SqlStates() {}

    /** Whether the database cannot do its work at the moment, whatever it is asked. */
    public static boolean isAway(Throwable failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLException refused && (hasNone(refused) || begins(refused, AWAY));
    }

    /** Whether it lost against something that happened at the same time. */
    static boolean isRace(Throwable failure) {
        return failure instanceof SQLException refused && begins(refused, RACE);
    }

    /** The server and its driver always give a state: without one it is the pool that speaks, of a connection that broke. */
    private static boolean hasNone(SQLException refused) {
        return refused.getSQLState() == null;
    }

    private static boolean begins(SQLException refused, List<String> states) {
        return refused.getSQLState() != null && states.stream().anyMatch(refused.getSQLState()::startsWith);
    }
}
