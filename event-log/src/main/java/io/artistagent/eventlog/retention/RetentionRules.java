package io.artistagent.eventlog.retention;

import io.artistagent.diagnostics.LoggedFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rules of a process known when it starts, and again every hour, so that the register can tell a rule that programs enforce from
 * one whose programs are gone.
 */
final class RetentionRules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRules.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RetentionLog log;
    private final List<RetentionRule> rules;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention-rules").factory());

    /** Whether the last attempt failed, which only the thread knows. */
    private boolean failing;

    RetentionRules(RetentionLog log, List<RetentionRule> rules) {
        this.log = log;
        this.rules = rules;
    }

    void start() {
        rules.forEach(log::declare);
        thread.scheduleWithFixedDelay(this::repeat, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void repeat() {
        try {
            rules.forEach(log::declare);
            log.forgetOld();
            failing = false;
        } catch (RuntimeException | Error failure) {
            // What is thrown from here would cancel the task
            if (!failing) {
                LOG.warn(
                        "The retention rules could not be declared; trying again every hour",
                        LoggedFailure.of(failure));
            }
            failing = true;
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
