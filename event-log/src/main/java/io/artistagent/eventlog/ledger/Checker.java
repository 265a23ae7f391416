package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs the self-check, a page a second. It depends neither on the thread nor on the connection of the follower: if somebody changes the
 * ledger so that no checkpoint can be signed, the check still finds what else they change.
 */
final class Checker extends LockedThread {

    private static final Duration STAND_BY = Duration.ofSeconds(5);
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(1);

    /** After the end, it starts again at the beginning. */
    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(10);

    private final SelfCheck check;
    private final LedgerState state;

    Checker(LogDataSource database, SelfCheck check, LedgerState state) {
        super(database, "ledger-checker", STAND_BY);
        this.check = check;
        this.state = state;
    }

    @Override
    void work(Connection connection) throws SQLException, InterruptedException {
        while (!isClosed()) {
            boolean more = check.checkPage(connection);
            TimeUnit.NANOSECONDS.sleep((more ? BETWEEN_PAGES : BETWEEN_RUNS).toNanos());
        }
    }

    @Override
    void standsBy() {
        state.altered(0);
    }

    @Override
    void ended() {
        state.altered(0);
    }

    @Override
    void failed(Throwable failure) {
        // Nothing depends on it: status and health say when the check last reached the end
    }
}
