package io.artistagent.benchmarks.measure;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** So many callers that repeat an operation for a while, each waiting for the answer before the next. */
public record Load(int callers, double seconds) {

    /** Does something and tells how many events it stored. */
    @FunctionalInterface
    public interface Operation {

        int run() throws Exception;
    }

    /** Events a second. */
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
