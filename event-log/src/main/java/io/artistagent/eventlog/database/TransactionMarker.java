package io.artistagent.eventlog.database;

import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks a transaction that has used the database. The mark stays on the thread as long as the transaction does. */
final class TransactionMarker implements TransactionSynchronization {

    private final DataSource pool;

    TransactionMarker(DataSource pool) {
        this.pool = pool;
        resume();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(pool);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(pool, this);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
