package io.artistagent.eventlog.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The database as the application sees it. A transaction takes a connection only when it first needs one, so that the log can tell a
 * command that wrote to the database itself, whose events belong into its transaction, from all the others, whose events may share a
 * commit.
 */
public final class LogDataSource extends LazyConnectionDataSourceProxy {

    private final DataSource pool;

    /** @param pool where connections come from */
    public LogDataSource(DataSource pool) {
        this.pool = pool;
        setDefaultAutoCommit(true);
        setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        setTargetDataSource(new Witnessed(pool));
        afterPropertiesSet();
    }

    /** A connection that belongs to no transaction: every statement commits itself. */
    public Connection standalone() throws SQLException {
        return pool.getConnection();
    }

    /** Does something on a connection of the running transaction. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        var connection = DataSourceUtils.doGetConnection(this);
        try {
            return work.on(connection);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, this);
        }
    }

    /** Does something on a connection of its own. */
    public <T> T onItsOwn(Work<T> work) throws SQLException {
        try (var connection = standalone()) {
            return work.on(connection);
        }
    }

    /** Whether a transaction is running and has already talked to the database. */
    public boolean transactionIsAtWork() {
        return TransactionSynchronizationManager.hasResource(pool);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Sees a transaction take its connection. */
    private static final class Witnessed extends DelegatingDataSource {

        private final DataSource pool;

        Witnessed(DataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = pool.getConnection();
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    && TransactionSynchronizationManager.isSynchronizationActive()
                    && !TransactionSynchronizationManager.hasResource(pool)) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionMarker(pool));
            }
            return connection;
        }
    }
}
