package io.artistagent.eventlog.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the log is as the ledger knows it, whether the ledger keeps up, and whether its checkpoints reach the places outside. Anyone may ask,
 * so the tables are read at most once a second.
 */
final class LedgerHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration RECENT = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final LedgerState state;
    private final Clock clock;
    private Known known = new Known(Instant.MIN, Optional.empty());

    LedgerHealth(Ledger ledger, LedgerState state, Clock clock) {
        super("The ledger cannot be read");
        this.ledger = ledger;
        this.state = state;
        this.clock = clock;
    }

    /** What was read a moment ago; nothing if it could not be read. */
    private record Known(Instant at, Optional<LedgerStatus> status) {}

    /** Requests that arrive while the tables are read wait for the result. */
    private synchronized LedgerStatus status() {
        Instant now = clock.instant();
        // A clock that was set back must not keep an old status alive
        boolean isRecent = known.at().isAfter(now.minus(RECENT)) && !known.at().isAfter(now);
        if (!isRecent) {
            Optional<LedgerStatus> read = Optional.empty();
            try {
                read = Optional.of(ledger.status());
            } finally {
                // Also after a failure: the requests that waited do not wait for a server that is away as well
                known = new Known(clock.instant(), read);
            }
        }
        return known.status().orElseThrow(() -> new LedgerUnavailable("The ledger could not be read a moment ago."));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        LedgerStatus status = status();
        health.withDetail("size", status.size());
        if (status.alterations() > 0) {
            health.down()
                    .withDetail("altered", status.alterations())
                    .withDetail("see", "docs/en/ledger-operation.md, When the log was altered");
        } else if (status.fault().isPresent()) {
            health.down().withDetail("broken", status.fault().get());
        } else if (state.isFailing()) {
            health.status(DEGRADED)
                    .withDetail("failing", "the ledger cannot follow the log; see the log of this process");
        } else if (status.isLate()) {
            health.status(DEGRADED).withDetail("behind", status.behind());
        } else if (status.state() == LedgerStatus.State.UNCHECKED) {
            health.status(DEGRADED)
                    .withDetail("unchecked", "the self-check does not get to the end; see the log of the processes");
        } else if (state.publishingFails(clock.instant())) {
            health.status(DEGRADED)
                    .withDetail("publishing", "a place outside has not received a checkpoint for minutes");
        } else {
            health.up();
        }
    }
}
