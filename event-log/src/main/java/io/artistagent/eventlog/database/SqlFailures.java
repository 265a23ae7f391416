package io.artistagent.eventlog.database;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** The transient failures of PostgreSQL, of the network, and of Spring's data access. */
public final class SqlFailures implements StoreFailures {

    private static final List<Class<? extends Throwable>> UNAVAILABLE = List.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            SocketException.class,
            SocketTimeoutException.class);

    private static final List<Class<? extends Throwable>> BROKEN_OFF = List.of(
            TransientDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            TransactionException.class,
            IOException.class,
            InterruptedException.class);

    @Override
    public Optional<Kind> kindOf(Throwable failure) {
        if (SqlStates.isRace(failure)) {
            return Optional.of(Kind.LOST_RACE);
        }
        if (isOne(UNAVAILABLE, failure) || SqlStates.isUnavailable(failure)) {
            return Optional.of(Kind.UNAVAILABLE);
        }
        return isOne(BROKEN_OFF, failure) ? Optional.of(Kind.ABORTED) : Optional.empty();
    }

    private static boolean isOne(List<Class<? extends Throwable>> kinds, Throwable failure) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(failure));
    }
}
