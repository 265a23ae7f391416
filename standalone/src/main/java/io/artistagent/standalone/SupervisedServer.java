package io.artistagent.standalone;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.embedded.ResidualDataStore;
import io.artistagent.processes.ChildServer;
import io.artistagent.processes.ServerDidNotStart;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Restarts a server that exits unexpectedly, on the same port and data and with growing delays, and gives up after too many restarts in a
 * row. Meanwhile, requests that need the server get 503; they work again without further action once it is back.
 */
final class SupervisedServer implements AutoCloseable, ResidualDataStore {

    /**
     * How often a server is restarted.
     *
     * @param most the number of restarts in a row after which it is left stopped
     * @param first the delay before the first restart, doubled for each further one
     * @param calm the time after which a running server counts as stable, which resets the count
     */
    record Patience(int most, Duration first, Duration calm) {

        static final Patience USUAL = new Patience(6, Duration.ofMillis(250), Duration.ofMinutes(1));

        BackOffExecution pauses() {
            ExponentialBackOff pauses = new ExponentialBackOff(first.toMillis(), 2);
            pauses.setMaxAttempts(most);
            return pauses.start();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedServer.class);

    private final String name;
    private final int port;
    private final Supplier<? extends ChildServer> starts;
    private final Console console;
    private final Patience patience;
    private final ScheduledExecutorService restarts;
    private @Nullable ChildServer server;
    private long since;
    private BackOffExecution pauses;
    private boolean stopping;

    private SupervisedServer(
            String name, int port, Supplier<? extends ChildServer> starts, Console console, Patience patience) {
        this.name = name;
        this.port = port;
        this.starts = starts;
        this.console = console;
        this.patience = patience;
        this.pauses = patience.pauses();
        this.restarts = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("supervise-" + name).factory());
    }

    /** Starts the server and supervises it; a failure of this first start is thrown. */
    static SupervisedServer start(
            String name, int port, Supplier<? extends ChildServer> starts, Console console, Patience patience) {
        SupervisedServer supervised = new SupervisedServer(name, port, starts, console, patience);
        supervised.watch(starts.get());
        return supervised;
    }

    private void watch(ChildServer started) {
        synchronized (this) {
            server = started;
            since = System.nanoTime();
            if (!stopping) {
                started.ended().thenAccept(this::ended);
                return;
            }
        }
        started.close();
    }

    private synchronized void ended(int code) {
        if (stopping) {
            return;
        }
        if (System.nanoTime() - since > patience.calm().toNanos()) {
            pauses = patience.pauses();
        }
        later("%s exited unexpectedly (code %d).".formatted(name, code));
    }

    /** Reported after a delay, because a Ctrl-C may have reached the server before this JVM. */
    private synchronized void later(String news) {
        if (stopping) {
            return;
        }
        long pause = pauses.nextBackOff();
        if (pause == BackOffExecution.STOP) {
            restarts.schedule(() -> leaveAlone(news), patience.first().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            restarts.schedule(() -> again(news), pause, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void leaveAlone(String news) {
        if (!stopping) {
            console.step(
                    "%s It stays stopped after %d restarts: requests that need it get 503. Check its log, then restart Artist Agent."
                            .formatted(news, patience.most()));
        }
    }

    private void again(String news) {
        synchronized (this) {
            if (stopping) {
                return;
            }
        }
        console.step(news + " Restarting …");
        try {
            watch(starts.get());
            console.step("%s is back on 127.0.0.1:%d".formatted(name, port));
        } catch (RuntimeException | Error e) {
            // The executor would drop it silently, and the server would never be restarted
            failed(e);
        }
    }

    private synchronized void failed(Throwable e) {
        if (!stopping) {
            LOG.error("Cannot restart {}", name, LoggedFailure.of(e));
            String reason = FailureMessage.of(e).replaceFirst("\\.$", "");
            // The message of a server that did not start begins with its name
            later(
                    e instanceof ServerDidNotStart
                            ? reason + "."
                            : "%s could not be started: %s.".formatted(name, reason));
        }
    }

    @Override
    public void deleteResidualData() throws IOException {
        if (running() instanceof ResidualDataStore store) {
            store.deleteResidualData();
        }
    }

    private synchronized @Nullable ChildServer running() {
        return server;
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        // Interrupts a start in progress; Stores#stopLeftBehind stops the process that it leaves behind
        restarts.shutdownNow();
        try {
            if (!restarts.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("{} is still starting during the shutdown", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private synchronized void stop() {
        if (server != null) {
            server.close();
        }
    }
}
