package io.artistagent.standalone;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the opposite order: by Ctrl-C also in the middle of a start. */
final class Running implements AutoCloseable {

    private record Part(String name, AutoCloseable server) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Console console;
    private boolean stopping;

    Running(Console console) {
        this.console = console;
    }

    /** Remembers a part; while everything stops, a part that comes late is stopped at once. */
    <S extends AutoCloseable> S started(String name, S server) {
        synchronized (this) {
            if (!stopping) {
                parts.push(new Part(name, server));
                return server;
            }
        }
        stop(new Part(name, server));
        throw new CannotStart("Stopped while it was starting.");
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private void stop(Part part) {
        try {
            part.server().close();
            console.step(part.name() + " stopped");
        } catch (Exception e) {
            console.step("%s did not stop cleanly: %s".formatted(part.name(), e.getMessage()));
        }
    }
}
