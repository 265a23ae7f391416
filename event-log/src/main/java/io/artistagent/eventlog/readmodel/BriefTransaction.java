package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.database.SqlStates;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that waits only briefly for locks, so that a suspended process does not stop the maintenance of all read models. */
final class BriefTransaction {

    private final VersionTable table;
    private final TransactionTemplate transaction;

    BriefTransaction(VersionTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return nothing if a lock was not released in time; in that case, nothing has changed */
    <T> Optional<T> call(Supplier<T> work) {
        try {
            return Optional.of(Objects.requireNonNull(transaction.execute(begun -> {
                table.limitLockWait();
                return work.get();
            })));
        } catch (DataAccessException failure) {
            if (isLocked(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** @return false if a lock was not released in time; in that case, nothing has changed */
    boolean run(Runnable work) {
        return call(() -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    static boolean isLocked(DataAccessException failure) {
        return SqlStates.isRace(failure.getMostSpecificCause());
    }
}
