package io.artistagent.query.audit.export;

import io.artistagent.diagnostics.LoggedFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes exports with their files: each when an officer says so, and once an hour those that have been kept long enough. */
final class ExportRetention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRetention.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 100;

    private final ExportTable table;
    private final ExportSettings settings;
    private final TransactionTemplate transaction;
    private final LongConsumer report;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("export-retention").factory());

    /** @param report receives how many exports each run has deleted */
    ExportRetention(ExportTable table, ExportSettings settings, TransactionTemplate transaction, LongConsumer report) {
        this.table = table;
        this.settings = settings;
        this.transaction = transaction;
        this.report = report;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::run, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void run() {
        try {
            long count = deleteOld();
            report.accept(count);
            if (count > 0) {
                LOG.info(
                        "Deleted {} exports that had been kept for {} days",
                        count,
                        settings.retention().toDays());
            }
        } catch (RuntimeException | Error failure) {
            // What is thrown from here would cancel the task
            LOG.atWarn()
                    .setCause(LoggedFailure.of(failure))
                    .log("Old exports cannot be deleted; trying again in an hour");
        }
    }

    long deleteOld() {
        long count = 0;
        List<UUID> old = table.endedBefore(settings.retention(), AT_A_TIME);
        while (!old.isEmpty()) {
            count += old.stream().filter(this::delete).count();
            old = table.endedBefore(settings.retention(), AT_A_TIME);
        }
        return count;
    }

    /**
     * Deletes an export. If its files cannot be deleted, it stays in the list, so that they are not forgotten.
     *
     * @return false if a process works on it, or there is none
     */
    boolean delete(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            boolean deleted = table.delete(id);
            if (deleted) {
                deleteFiles(settings.directoryOf(id));
            }
            return deleted;
        }));
    }

    private void deleteFiles(Path export) {
        try {
            if (Files.exists(export)) {
                try (Stream<Path> inside = Files.walk(export)) {
                    for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
