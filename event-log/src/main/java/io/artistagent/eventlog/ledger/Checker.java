package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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
    private final Clock clock;

    Checker(LogDataSource database, SelfCheck check, LedgerState state, Clock clock) {
        super(database, "ledger-checker", STAND_BY);
        this.check = check;
        this.state = state;
        this.clock = clock;
    }

    @Override
    void work(Connection connection) throws SQLException, InterruptedException {
        state.checks(clock.instant());
        while (!isClosed()) {
            boolean more = check.checkPage(connection);
            if (!more) {
                state.checked(clock.instant());
            }
            TimeUnit.NANOSECONDS.sleep((more ? BETWEEN_PAGES : BETWEEN_RUNS).toNanos());
        }
    }

    @Override
    void standsBy() {
        state.checksNoMore();
    }

    @Override
    void ended() {
        state.altered(0);
    }

    @Override
    void failed(Throwable failure) {
        // Status, health and a metric say for how long the check has not reached the end
    }
}
