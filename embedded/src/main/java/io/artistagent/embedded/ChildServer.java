package io.artistagent.embedded;

import java.util.concurrent.CompletableFuture;

/** A server that runs beside us as a process of its own, and may end without being asked to. */
public interface ChildServer extends AutoCloseable {

    /** Completes with the exit code when the process ends, for whatever reason. */
    CompletableFuture<Integer> ended();

    /** Stops the server; returns when its process has ended. */
    @Override
    void close();
}
