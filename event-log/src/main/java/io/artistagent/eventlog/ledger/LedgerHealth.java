package io.artistagent.eventlog.ledger;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whether the log is as the ledger knows it, whether the ledger keeps up, and whether its checkpoints reach the places outside. */
final class LedgerHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private final Ledger ledger;
    private final LedgerState state;

    LedgerHealth(Ledger ledger, LedgerState state) {
        super("The ledger cannot be read");
        this.ledger = ledger;
        this.state = state;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        LedgerStatus status = ledger.status();
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
        } else if (state.publishingFails()) {
            health.status(DEGRADED)
                    .withDetail("publishing", "a place outside has not received a checkpoint for minutes");
        } else {
            health.up();
        }
    }
}
