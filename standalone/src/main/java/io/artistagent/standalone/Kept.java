package io.artistagent.standalone;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.embedded.ChildServer;
import io.artistagent.embedded.HasRemains;
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
 * Keeps a server running: one that ends unasked is started again, on the same port and data, after pauses that grow; one that will
 * not stay is left alone in the end. What needs it answers 503 meanwhile and finds it again by itself.
 */
final class Kept implements AutoCloseable, HasRemains {

    /**
     * How often a server is started again.
     *
     * @param most after so many starts in a row it is left alone
     * @param first the pause before the first of them, doubled with each
     * @param calm a server that ran for so long begins to count anew
     */
    record Patience(int most, Duration first, Duration calm) {

        static final Patience USUAL = new Patience(6, Duration.ofMillis(250), Duration.ofMinutes(1));

        BackOffExecution pauses() {
            ExponentialBackOff pauses = new ExponentialBackOff(first.toMillis(), 2);
            pauses.setMaxAttempts(most);
            return pauses.start();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final String name;
    private final int port;
    private final Supplier<? extends ChildServer> starts;
    private final Console console;
    private final Patience patience;
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keep").factory());
    private @Nullable ChildServer server;
    private long since;
    private BackOffExecution pauses;
    private boolean stopping;

    private Kept(String name, int port, Supplier<? extends ChildServer> starts, Console console, Patience patience) {
        this.name = name;
        this.port = port;
        this.starts = starts;
        this.console = console;
        this.patience = patience;
        this.pauses = patience.pauses();
    }

    /** Starts it; a first start that fails is the caller's to deal with. */
    static Kept start(
            String name, int port, Supplier<? extends ChildServer> starts, Console console, Patience patience) {
        Kept kept = new Kept(name, port, starts, console, patience);
        kept.watch(starts.get());
        return kept;
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
        later("%s ended unexpectedly (exit %d).".formatted(name, code));
    }

    /** Told a moment later: a Ctrl-C may have reached the server before us. */
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
                    "%s It was started again %d times and is left alone now: what needs it answers 503. Look into its log, then start Artist Agent again."
                            .formatted(news, patience.most()));
        }
    }

    private void again(String news) {
        synchronized (this) {
            if (stopping) {
                return;
            }
        }
        console.step(news + " Starting it again …");
        try {
            watch(starts.get());
            console.step("%s is back on 127.0.0.1:%d".formatted(name, port));
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private synchronized void failed(RuntimeException e) {
        if (!stopping) {
            LOG.error("{} could not be started again", name, LoggedFailure.of(e));
            String reason = Sentence.of(e).replaceFirst("\\.$", "");
            later("%s could not be started: %s.".formatted(name, reason));
        }
    }

    @Override
    public void deleteRemains() throws IOException {
        if (running() instanceof HasRemains store) {
            store.deleteRemains();
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
        // A start under way is interrupted; what it left is found by its data directory in the end
        restarts.shutdownNow();
        try {
            if (!restarts.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("{} is still starting while everything stops", name);
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
