package io.artistagent.eventlog.ledger;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.database.LogDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the checkpoints outside: to every place, in order, and the newest one to the witness. A place that does not answer is tried again,
 * and receives the checkpoints of the last day and the last one of each hour before. Only the process that follows the log publishes.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** How long a place may lack a checkpoint, or the work on one round may last, before somebody should know. */
    static final Duration BEHIND = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration BETWEEN_CLEANUPS = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogDataSource database;
    private final CheckpointTable checkpoints;
    private final List<Delivery> deliveries;
    private final LedgerState state;
    private final LongConsumer thinnedOut;
    private final Clock clock;
    private volatile boolean closed;
    private @Nullable Thread thread;

    /** Sends what one place has not yet received. */
    interface Delivery {

        String name();

        /** What it does, for the log if it fails. */
        default String task() {
            return "publish checkpoints to the " + name();
        }

        /** @return when the oldest checkpoint was signed that the place still lacks */
        Optional<Instant> deliver() throws SQLException, IOException, InterruptedException;
    }

    /** @param thinnedOut receives how many checkpoints each cleanup has deleted */
    Publisher(
            LogDataSource database,
            CheckpointTable checkpoints,
            List<? extends Delivery> deliveries,
            LedgerState state,
            Clock clock,
            LongConsumer thinnedOut) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.deliveries = List.copyOf(deliveries);
        this.state = state;
        this.clock = clock;
        this.thinnedOut = thinnedOut;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("ledger-publisher").start(this::run);
    }

    private void run() {
        List<Attempts> attempts = new ArrayList<>();
        deliveries.forEach(delivery -> attempts.add(new Attempts(delivery)));
        Attempts cleanup = new Attempts(new Cleanup());
        try {
            while (!closed) {
                state.beginsToPublish(clock.instant());
                if (state.isFollowing()) {
                    for (Attempts each : attempts) {
                        each.tryIfDue();
                    }
                    state.publishingFails(attempts.stream().anyMatch(Attempts::isBehind));
                    cleanup.tryIfDue();
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN_ROUNDS.toNanos());
            }
        } catch (InterruptedException ended) {
            // The application stops
        }
    }

    /** Deletes old checkpoints from time to time. */
    private final class Cleanup implements Delivery {

        private Instant last = Instant.EPOCH;

        @Override
        public String name() {
            return "cleanup";
        }

        @Override
        public String task() {
            return "delete old checkpoints";
        }

        @Override
        public Optional<Instant> deliver() throws SQLException {
            Instant now = clock.instant();
            if (last.plus(BETWEEN_CLEANUPS).isBefore(now)) {
                thinnedOut.accept(database.onSeparateConnection(connection ->
                        checkpoints.thinOut(connection, now.minus(KEPT).atOffset(ZoneOffset.UTC))));
                last = now;
            }
            return Optional.empty();
        }
    }

    /** The attempts to deliver to one place, with growing pauses after failures. */
    private final class Attempts {

        private final Delivery delivery;
        private Instant notBefore = Instant.EPOCH;
        private Duration pause = BETWEEN_ROUNDS;
        private @Nullable Instant lacking;

        private Attempts(Delivery delivery) {
            this.delivery = delivery;
        }

        private void tryIfDue() throws InterruptedException {
            if (clock.instant().isBefore(notBefore)) {
                return;
            }
            try {
                lacking = delivery.deliver().orElse(null);
                pause = BETWEEN_ROUNDS;
            } catch (InterruptedException ended) {
                throw ended;
            } catch (Throwable failed) {
                if (pause.equals(BETWEEN_ROUNDS)) {
                    LOG.warn("Cannot {}; trying again", delivery.task(), LoggedFailure.of(failed));
                }
                lacking = lacking == null ? clock.instant() : lacking;
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                notBefore = clock.instant().plus(pause);
            }
        }

        private boolean isBehind() {
            return lacking != null && lacking.plus(BEHIND).isBefore(clock.instant());
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(PATIENCE);
        }
    }
}
