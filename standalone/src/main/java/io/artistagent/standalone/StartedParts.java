package io.artistagent.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts that have been started. They are stopped from the highest level down, also if Ctrl-C interrupts the start. */
final class StartedParts implements AutoCloseable {

    /** Each level depends on the ones before it, so the last is stopped first. */
    enum Level {
        DATA_DIRECTORY,
        STORE,
        SIGN_IN,
        APPLICATION
    }

    private record Part(Level level, String name, AutoCloseable server) {}

    private final List<Part> parts = new ArrayList<>();
    private final Console console;
    private boolean stopping;
    private boolean ready;

    StartedParts(Console console) {
        this.console = console;
    }

    /** Registers a started part. If a shutdown is already under way, the part is stopped at once. */
    <S extends AutoCloseable> S started(Level level, String name, S server) {
        Part part = new Part(level, name, server);
        synchronized (this) {
            if (!stopping) {
                parts.add(part);
                return server;
            }
        }
        stop(part);
        throw new CannotStart("Stopped during the start.");
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Shows a line about a problem on the terminal, unless a stop has begun: the problem is then a consequence of the stop. */
    void reportProblem(String line) {
        if (!isStopping()) {
            console.step(line);
        }
    }

    /** Records that everything has been started. */
    synchronized void ready() {
        ready = true;
    }

    synchronized boolean wasReady() {
        return ready;
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        parts.stream().sorted(Comparator.comparing(Part::level).reversed()).forEach(this::stop);
    }

    private void stop(Part part) {
        try {
            part.server().close();
            if (part.level() != Level.DATA_DIRECTORY) {
                console.step(part.name() + " stopped");
            }
        } catch (Exception e) {
            console.step("%s did not stop cleanly: %s".formatted(part.name(), e.getMessage()));
        }
    }
}
