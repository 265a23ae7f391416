package io.artistagent.query.audit.export;

import io.artistagent.diagnostics.LoggedFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Works on exports in the background, one at a time. Of several processes, each takes an export that no other works on. */
final class ExportWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long STOP_MILLIS = 10_000;

    private final ExportTable table;
    private final ExportFiles files;
    private final ExportSettings settings;
    private final UUID process = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("exports").unstarted(this::run);
    private volatile boolean stopping;
    private boolean waiting;
    private long renewedAt = System.nanoTime();

    ExportWorker(ExportTable table, ExportFiles files, ExportSettings settings) {
        this.table = table;
        this.files = files;
        this.settings = settings;
    }

    /** Another process works on the export, or this one stops. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    void start() {
        thread.start();
    }

    /** Looks for a new export at once. */
    void wake() {
        wake.release();
    }

    private void run() {
        while (!stopping) {
            try {
                Optional<Export> claimed = table.claim(process);
                waiting = false;
                if (claimed.isPresent()) {
                    work(claimed.get());
                } else {
                    pause();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unavailable) {
                if (!waiting) {
                    LOG.atWarn().setCause(LoggedFailure.of(unavailable)).log("Exports wait for the database");
                }
                waiting = true;
                if (!pausedAfterFailure()) {
                    return;
                }
            }
        }
    }

    private void pause() throws InterruptedException {
        boolean woken = wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (woken) {
            wake.drainPermits();
        }
    }

    private boolean pausedAfterFailure() {
        try {
            pause();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void work(Export export) {
        renewedAt = System.nanoTime();
        try {
            files.write(
                    export,
                    settings.directoryOf(export.id()),
                    done -> require(table.progress(export.id(), process, done)),
                    () -> renew(export));
            require(table.complete(export.id(), process));
        } catch (Stopped byAnother) {
            LOG.info("The export {} is continued by another process, or after the next start", export.id());
        } catch (IOException | RuntimeException failed) {
            if (stopping) {
                return;
            }
            LOG.atWarn().setCause(LoggedFailure.of(failed)).log("An attempt at the export {} failed", export.id());
            table.failed(export.id(), process, problem(failed));
        }
    }

    private static String problem(Exception failed) {
        return switch (failed) {
            case TrailIncomplete trail -> trail.problem();
            case IOException files ->
                "The files could not be written. Check that the disk is not full and that its directory can be written to.";
            default -> "The events could not be read.";
        };
    }

    private void renew(Export export) {
        if (stopping) {
            throw new Stopped();
        }
        if (System.nanoTime() - renewedAt > RENEW_NANOS) {
            require(table.renew(export.id(), process));
            renewedAt = System.nanoTime();
        }
    }

    private static void require(boolean claimed) {
        if (!claimed) {
            throw new Stopped();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        wake();
        thread.join(STOP_MILLIS);
        if (thread.isAlive()) {
            thread.interrupt();
            thread.join(STOP_MILLIS);
        }
        if (thread.isAlive()) {
            // Its claim lapses within a minute. Until then, no other process must write the same files
            return;
        }
        try {
            table.release(process);
        } catch (DataAccessException unavailable) {
            LOG.info("The claims on exports lapse within a minute, because the database is unavailable");
        }
    }
}
