package io.artistagent.processes;

import java.util.concurrent.CompletableFuture;

/** A server that runs as a child process and may exit unexpectedly. */
public interface ChildServer extends AutoCloseable {

    /** Completes with the exit code when the process ends for any reason. */
    CompletableFuture<Integer> ended();

    /** Stops the server; returns when its process has ended. */
    @Override
    void close();
}
