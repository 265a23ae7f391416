package io.artistagent.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been started, to be stopped from the top to the ground: by Ctrl-C also in the middle of a start. */
final class Running implements AutoCloseable {

    /** What stands on what: the upper is stopped first. */
    enum Level {
        GROUND,
        STORE,
        SIGN_IN,
        APPLICATION
    }

    private record Part(Level level, String name, AutoCloseable server) {}

    private final List<Part> parts = new ArrayList<>();
    private final Console console;
    private boolean stopping;
    private boolean ready;

    Running(Console console) {
        this.console = console;
    }

    /** Remembers a part; while everything stops, a part that comes late is stopped at once. */
    <S extends AutoCloseable> S started(Level level, String name, S server) {
        Part part = new Part(level, name, server);
        synchronized (this) {
            if (!stopping) {
                parts.add(part);
                return server;
            }
        }
        stop(part);
        throw new CannotStart("Stopped while it was starting.");
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Everything has been started. */
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
            if (part.level() != Level.GROUND) {
                console.step(part.name() + " stopped");
            }
        } catch (Exception e) {
            console.step("%s did not stop cleanly: %s".formatted(part.name(), e.getMessage()));
        }
    }
}
