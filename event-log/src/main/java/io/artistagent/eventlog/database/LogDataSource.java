package io.artistagent.eventlog.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The application's data source. A transaction takes a connection only when it first needs one. This tells the log which commands wrote
 * to the database: their events belong to their transaction, while the events of all others may share a commit.
 */
public final class LogDataSource extends LazyConnectionDataSourceProxy {

    private final DataSource pool;

    /** @param pool the source of connections */
    public LogDataSource(DataSource pool) {
        this.pool = pool;
        setDefaultAutoCommit(true);
        setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        setTargetDataSource(new Marking(pool));
        afterPropertiesSet();
    }

    /** A connection outside any transaction: each statement commits on its own. */
    public Connection standalone() throws SQLException {
        return pool.getConnection();
    }

    /** Runs the work on the connection of the current transaction. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(this);
        try {
            return work.on(connection);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, this);
        }
    }

    /** Runs the work on a separate connection. */
    public <T> T onSeparateConnection(Work<T> work) throws SQLException {
        try (Connection connection = standalone()) {
            return work.on(connection);
        }
    }

    /** Runs the work in a transaction of its own, on a separate connection. */
    public <T> T inOwnTransaction(Work<T> work) throws SQLException {
        return onSeparateConnection(connection -> OwnTransaction.on(connection, work));
    }

    /** Whether a transaction is running and has already used the database. */
    public boolean transactionHasConnection() {
        return TransactionSynchronizationManager.hasResource(pool);
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Marks a transaction when it takes its connection. */
    private static final class Marking extends DelegatingDataSource {

        private final DataSource pool;

        Marking(DataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = pool.getConnection();
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    && TransactionSynchronizationManager.isSynchronizationActive()
                    && !TransactionSynchronizationManager.hasResource(pool)) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionMarker(pool));
            }
            return connection;
        }
    }
}
