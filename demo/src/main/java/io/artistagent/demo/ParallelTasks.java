package io.artistagent.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Processes a list on a few virtual threads. The first failure stops all of them. */
final class ParallelTasks {

    private static final int SIZE = 8;

    <T> void each(List<T> things, Consumer<T> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(SIZE, Thread.ofVirtual().factory())) {
            CompletionService<Boolean> results = new ExecutorCompletionService<>(threads);
            for (T thing : new ArrayList<>(things)) {
                results.submit(() -> work.accept(thing), true);
            }
            try {
                for (int i = 0; i < things.size(); i++) {
                    results.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new DemoFailed("Interrupted. Run make demo again to continue.");
            }
        }
    }
}
