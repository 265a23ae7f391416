package io.artistagent.eventlog.access;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes the oldest entries of the access log once a day, as the role that owns it. The event {@link AccessesDeleted} comes first: should
 * the process die in between, the next one deletes what is left.
 */
final class AccessRetention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRetention.class);

    /** The database refuses to delete younger entries. */
    private static final Duration LEAST = Duration.ofDays(366);

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource owner;
    private final AnchorStream anchors;
    private final Duration retention;
    private final Clock clock;
    private final LongConsumer report;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-retention").factory());

    /**
     * @param report receives how many entries each run has deleted
     * @throws IllegalStateException if the retention is too short
     */
    AccessRetention(DataSource owner, AnchorStream anchors, Duration retention, Clock clock, LongConsumer report) {
        if (retention.compareTo(LEAST) < 0) {
            throw new IllegalStateException("artist-agent.access.retention must be at least 366d");
        }
        this.owner = owner;
        this.anchors = anchors;
        this.retention = retention;
        this.clock = clock;
        this.report = report;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::run, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    void run() {
        try {
            int count = delete();
            report.accept(count);
            if (count > 0) {
                LOG.info(
                        "Deleted {} entries of the access log that had been kept for {} days",
                        count,
                        retention.toDays());
            }
        } catch (ConcurrencyException | AggregateStreamCreationException another) {
            LOG.debug("Another process continued the history of the access log", LoggedFailure.of(another));
        } catch (RuntimeException | Error failure) {
            // What is thrown from here would cancel the task
            LOG.warn(
                    "Old entries of the access log cannot be deleted; trying again tomorrow",
                    LoggedFailure.of(failure));
        }
    }

    /** Deletes whole ranges that the event log speaks of, so that the rest can still be compared with it. */
    int delete() {
        Instant before = clock.instant().minus(retention);
        long to = lastOf(before);
        if (to > deletedTo()) {
            anchors.append(anchors.last().sequence() + 1, new AccessesDeleted(to, before));
        }
        if (to == 0) {
            return 0;
        }
        delete("access.entry_subject", to);
        return delete("access.entry", to);
    }

    private int delete(String table, long to) {
        return JdbcClient.create(owner)
                .sql("DELETE FROM " + table + " WHERE position <= ?")
                .param(to)
                .update();
    }

    /** The end of the last range with old entries only; 0 if there is none. */
    private long lastOf(Instant before) {
        Optional<Long> firstKept = JdbcClient.create(owner)
                .sql("SELECT min(position) FROM access.entry WHERE recorded_at >= ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        try (Stream<Object> all = anchors.all()) {
            return all.filter(AccessesRecorded.class::isInstance)
                    .mapToLong(event -> ((AccessesRecorded) event).to())
                    .takeWhile(to -> firstKept.map(first -> to < first).orElse(true))
                    .max()
                    .orElse(0);
        }
    }

    private long deletedTo() {
        try (Stream<Object> all = anchors.all()) {
            return all.filter(AccessesDeleted.class::isInstance)
                    .mapToLong(event -> ((AccessesDeleted) event).to())
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
