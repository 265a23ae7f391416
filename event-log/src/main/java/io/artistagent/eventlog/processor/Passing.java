package io.artistagent.eventlog.processor;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that passes by itself, such as a store that is away, from one of the event that is handled. */
final class Passing {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            TransientDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            TransactionException.class,
            SQLTransientException.class,
            IOException.class,
            InterruptedException.class);

    /** By name, since this module knows no document store. */
    private static final List<String> NAMED_SIGNS =
            List.of("com.mongodb.MongoTimeoutException", "com.mongodb.MongoSocketException");

    /** Lost connections, lack of resources, a server that stops or starts, deadlocks and the like. */
    private static final List<String> STATES = List.of("08", "53", "57", "58", "40");

    private Passing() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var each = cause;
            if (SIGNS.stream().anyMatch(sign -> sign.isInstance(each)) || isNamed(each.getClass()) || isState(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (NAMED_SIGNS.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }

    /** The server and its driver always give a state: without one it is the pool that speaks, of a broken connection. */
    private static boolean isState(Throwable cause) {
        return cause instanceof SQLException refused
                && (refused.getSQLState() == null || STATES.stream().anyMatch(refused.getSQLState()::startsWith));
    }
}
