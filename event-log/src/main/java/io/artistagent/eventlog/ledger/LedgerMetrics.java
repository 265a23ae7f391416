package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.head.HighWaterMark;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;

/** The metrics of the ledger. Those of the processes that follow and check the log count; all others report zero. */
final class LedgerMetrics implements MeterBinder {

    private final LedgerState state;
    private final HighWaterMark highWaterMark;
    private final Clock clock;

    LedgerMetrics(LedgerState state, HighWaterMark highWaterMark, Clock clock) {
        this.clock = clock;
        this.state = state;
        this.highWaterMark = highWaterMark;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("artist.agent.ledger.size", state, LedgerMetrics::size)
                .description("Leaves of the ledger, in the process that follows the log")
                .register(meters);
        Gauge.builder("artist.agent.ledger.lag", this, LedgerMetrics::lag)
                .description("Events that are not yet in the ledger, in the process that follows the log")
                .register(meters);
        Gauge.builder("artist.agent.ledger.unsigned", state, LedgerState::unsigned)
                .description("Leaves without a checkpoint, in the process that follows the log")
                .register(meters);
        Gauge.builder("artist.agent.ledger.altered", state, LedgerState::alterations)
                .description("Differences between the log and the ledger: somebody has changed one of them")
                .register(meters);
        Gauge.builder("artist.agent.ledger.unchecked", state, each -> each.secondsUnchecked(clock.instant()))
                .baseUnit("seconds")
                .description(
                        "Time since the self-check last reached the end of the ledger, in the process that runs it")
                .register(meters);
        Gauge.builder("artist.agent.ledger.broken", state, each -> each.broken().isPresent() ? 1 : 0)
                .description(
                        "Whether the stored ledger contradicts its last checkpoint, so that no further one is signed")
                .register(meters);
        Gauge.builder("artist.agent.ledger.unpublished", state, each -> each.publishingFails(clock.instant()) ? 1 : 0)
                .description("Whether a place outside has not received a checkpoint for minutes")
                .register(meters);
    }

    private static double size(LedgerState state) {
        return state.isFollowing() ? state.progress().size() : 0;
    }

    private double lag() {
        return state.isFollowing()
                ? Math.max(0, highWaterMark.index() - state.progress().lastIndex())
                : 0;
    }
}
