package io.artistagent.api;

import io.artistagent.eventlog.database.SqlStates;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that is away, or that let somebody else go first, from a fault of ours. */
final class Outage {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            ConnectException.class,
            SocketException.class,
            SocketTimeoutException.class);

    /** By name, since not every application has these drivers. */
    private static final List<String> NAMED_SIGNS = List.of(
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "org.redisson.client.RedisConnectionException",
            "org.redisson.client.RedisTimeoutException",
            "org.redisson.client.RedisResponseTimeoutException");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isSign(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The database gave one of two transactions up that waited for each other. */
    static boolean isLostRaceBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (SqlStates.isRace(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(Throwable cause) {
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(cause))
                || isNamed(cause.getClass())
                || SqlStates.isAway(cause);
    }

    private static boolean isNamed(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (NAMED_SIGNS.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
