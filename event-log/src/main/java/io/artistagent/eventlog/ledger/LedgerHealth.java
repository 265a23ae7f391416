package io.artistagent.eventlog.ledger;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whether the log is as the ledger knows it, whether the ledger keeps up, and whether its checkpoints reach the places outside. */
final class LedgerHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration LONGEST_WITHOUT_CHECKPOINT = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final LedgerState state;
    private final Clock clock;

    LedgerHealth(Ledger ledger, LedgerState state, Clock clock) {
        super("The ledger cannot be read");
        this.ledger = ledger;
        this.state = state;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        LedgerStatus status = ledger.status();
        health.withDetail("size", status.size());
        if (status.alterations() > 0) {
            health.down()
                    .withDetail("altered", status.alterations())
                    .withDetail("see", "docs/en/ledger-operation.md, When the log was altered");
        } else if (state.broken().isPresent()) {
            health.down()
                    .withDetail("broken", String.valueOf(state.broken().get().getMessage()));
        } else if (state.isFailing()) {
            health.status(DEGRADED)
                    .withDetail("failing", "the ledger cannot follow the log; see the log of this process");
        } else if (isBehind(status)) {
            health.status(DEGRADED).withDetail("behind", status.behind());
        } else if (state.publishingFails()) {
            health.status(DEGRADED)
                    .withDetail("publishing", "a place outside has not received a checkpoint for minutes");
        } else {
            health.up();
        }
    }

    private boolean isBehind(LedgerStatus status) {
        boolean covered = status.behind() == 0
                && status.checkpoint()
                        .filter(newest -> newest.size() == status.size())
                        .isPresent();
        return !covered
                && status.checkpoint()
                        .filter(newest -> newest.signedAt()
                                .plus(LONGEST_WITHOUT_CHECKPOINT)
                                .isBefore(clock.instant()))
                        .isPresent()
                && state.isFollowing();
    }
}
