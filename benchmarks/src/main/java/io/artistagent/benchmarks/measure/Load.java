package io.artistagent.benchmarks.measure;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A number of callers that repeat an operation for some time, each waiting for the result before the next call. */
public record Load(int callers, double seconds) {

    /** Performs an operation and returns the number of stored events. */
    @FunctionalInterface
    public interface Operation {

        int run() throws Exception;
    }

    /** Returns the events per second. */
    public double measure(Operation operation) throws Exception {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var start = System.nanoTime();
            var end = start + (long) (seconds * 1e9);
            var calls = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> {
                        var events = 0L;
                        while (System.nanoTime() < end) {
                            events += operation.run();
                        }
                        return events;
                    }))
                    .toList();
            var events = 0L;
            for (Future<Long> call : calls) {
                events += call.get();
            }
            return events / ((System.nanoTime() - start) / 1e9);
        }
    }
}
