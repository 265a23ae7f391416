package io.artistagent.eventlog.access;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.access.AccessesDeleted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
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

    /** How many rows one statement deletes; a whole range more if need be. */
    private static final int BATCH = 10_000;

    private final DataSource owner;
    private final AnchorStream anchors;
    private final AnchorHistory history;
    private final DeletedAccesses deleted;
    private final Duration retention;
    private final Clock clock;
    private final LongConsumer report;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-retention").factory());

    /**
     * @param report receives how many entries each run has deleted
     * @throws IllegalStateException if the retention is too short
     */
    AccessRetention(
            DataSource owner,
            AnchorStream anchors,
            AnchorHistory history,
            Duration retention,
            Clock clock,
            LongConsumer report) {
        if (retention.compareTo(LEAST) < 0) {
            throw new IllegalStateException("artist-agent.access.retention must be at least 366d");
        }
        this.owner = owner;
        this.anchors = anchors;
        this.history = history;
        this.deleted = new DeletedAccesses(history);
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
        Optional<Long> oldest = row("SELECT min(position) FROM access.entry");
        if (oldest.isEmpty()) {
            return 0;
        }
        Instant before = clock.instant().minus(retention);
        long to = history.lastRangeBefore(firstKept(before)).to();
        if (oldest.get() > to) {
            return 0;
        }
        if (to > deleted.to()) {
            anchors.append(anchors.last().sequence() + 1, new AccessesDeleted(to, before));
        }
        return deleteRanges(oldest.get(), to);
    }

    /** The number of the oldest row that stays. */
    private long firstKept(Instant before) {
        return row("SELECT min(position) FROM access.entry WHERE recorded_at >= ?", before.atOffset(ZoneOffset.UTC))
                .orElse(Long.MAX_VALUE);
    }

    /** Deletes several ranges at a time, and never a part of one. */
    private int deleteRanges(long oldest, long to) {
        int count = 0;
        long rows = 0;
        long sequence = history.lastRangeBefore(oldest).sequence();
        while (true) {
            AnchorHistory.Range range = history.firstRangeFrom(sequence + 1).orElseThrow();
            sequence = range.sequence();
            rows += range.count();
            if (range.to() == to || rows >= BATCH) {
                // The row of a person is only found by its entry, so it goes first
                delete("access.entry_subject", range.to());
                count += delete("access.entry", range.to());
                rows = 0;
            }
            if (range.to() == to) {
                return count;
            }
        }
    }

    private int delete(String table, long to) {
        return JdbcClient.create(owner)
                .sql("DELETE FROM " + table + " WHERE position <= ?")
                .param(to)
                .update();
    }

    private Optional<Long> row(String query, Object... values) {
        return JdbcClient.create(owner)
                .sql(query)
                .params(values)
                .query(Long.class)
                .optional();
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
