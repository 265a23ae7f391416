package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.database.SqlStates;
import java.io.IOException;
import java.util.List;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that passes by itself, such as a store that is away, from one of the event that is handled. */
final class TransientFailures {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            TransientDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            TransactionException.class,
            IOException.class,
            InterruptedException.class);

    /**
     * By name, since this module knows no document store. What a single document is refused for is another exception than a command that
     * fails as a whole, as on a full disk.
     */
    private static final List<String> NAMED_SIGNS = List.of(
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoCommandException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoInterruptedException");

    private TransientFailures() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var each = cause;
            if (SIGNS.stream().anyMatch(sign -> sign.isInstance(each))
                    || isNamed(each.getClass())
                    || SqlStates.passes(each)) {
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
}
