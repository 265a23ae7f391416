package io.artistagent.query.access;

import io.artistagent.diagnostics.LoggedFailure;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the events of Keycloak every few seconds. While Keycloak is unavailable nothing is lost, because it keeps them for 30 days. */
final class RealmAccessPoll implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RealmAccessPoll.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RealmAccesses accesses;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keycloak-events").factory());
    private boolean failing;

    RealmAccessPoll(RealmAccesses accesses, Duration interval) {
        this.accesses = accesses;
        this.interval = interval;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::poll, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            accesses.record();
            failing = false;
        } catch (RuntimeException | Error failure) {
            // What is thrown from here would cancel the task
            if (!failing) {
                LOG.warn("Sign-ins cannot be recorded now; they are recorded later", LoggedFailure.of(failure));
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
