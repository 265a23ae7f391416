package io.artistagent.eventlog.readmodel;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps versions of read models as long as a process may read them, and then deletes them. */
final class VersionCleanup {

    /** How often a version that is still read is renewed, at most. */
    private static final Duration RENEW_EVERY = Duration.ofSeconds(1);

    private final VersionTable table;
    private final StoredPositions positions;
    private final BriefTransaction transaction;

    VersionCleanup(VersionTable table, StoredPositions positions, PlatformTransactionManager transactions) {
        this.table = table;
        this.positions = positions;
        this.transaction = new BriefTransaction(table, transactions);
    }

    /** Keeps a retired version, because a process of an earlier program cannot read a newer one. */
    void keep(ModelVersion version, Duration retention) {
        Duration interval = retention.dividedBy(4);
        table.renew(version, interval.compareTo(RENEW_EVERY) < 0 ? interval : RENEW_EVERY);
    }

    /** Whether a version of this number is used for a query just now, see {@link ScratchVersions}. */
    boolean isInUse(int version) {
        return version >= ScratchVersions.FIRST && table.isScratchInUse(version);
    }

    /** Drops a retired version after it has been kept for that long: it is no longer read or written. */
    boolean drop(ModelVersion version, Duration retention) {
        return table.drop(version, retention);
    }

    /**
     * Deletes a dropped version after every process has stopped writing it.
     *
     * @return false if it must be kept for longer, or if its tables or its position are locked. A process that was suspended in the middle of
     *     a batch holds the lock of the position; the next attempt deletes what that batch has written meanwhile
     */
    boolean delete(ReadModel model, ModelVersion version, Duration stopped) {
        if (!table.isOlderThan(version, stopped)) {
            return false;
        }
        try {
            model.stores().forEach(store -> store.drop(version.number()));
        } catch (DataAccessException failure) {
            if (BriefTransaction.isLocked(failure)) {
                return false;
            }
            throw failure;
        }
        return transaction.run(() -> {
            table.lock(model.name());
            table.removeProcessor(version.processor());
            table.remove(version.model(), version.number());
        });
    }

    /**
     * Removes the positions of versions that do not exist. A process that was suspended while its version was deleted may have begun to fill
     * it again, and no erasure would be complete while its position remains. A version is added before its position is stored, so the
     * positions are listed first.
     */
    void removeUnknownPositions(ReadModel model) {
        Set<String> unknown = new TreeSet<>(positions.processorsOf(model.name()));
        table.versions(model.name()).forEach(version -> unknown.remove(version.processor()));
        unknown.forEach(processor -> transaction.run(() -> table.removeProcessor(processor)));
    }
}
