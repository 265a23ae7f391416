package io.artistagent.eventlog.database;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Recognises an unavailable PostgreSQL by warnings of the pool, failed transactions, and the SQLSTATEs of a lost connection. A server that
 * answers but cannot work, for example because its disk is full, is reported with its own message.
 */
final class PostgreSqlOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("PostgreSQL", "db");
    }

    @Override
    public List<String> loggers() {
        return List.of("com.zaxxer.hikari.");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(
                SQLTransientConnectionException.class,
                JdbcException.class,
                CannotGetJdbcConnectionException.class,
                CannotCreateTransactionException.class,
                TransactionSystemException.class);
    }

    @Override
    public boolean isOutage(Class<? extends Throwable> failure, @Nullable String sqlState) {
        return isOutage(failure)
                || SQLException.class.isAssignableFrom(failure) && SqlStates.isOfUnreachableServer(sqlState);
    }
}
