package io.artistagent.benchmarks.measure;

import java.util.List;
import java.util.concurrent.ExecutorService;
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

    /** Counts the events. */
    public Throughput measure(Operation operation) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<Long>> calls = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> {
                        long events = 0L;
                        while (System.nanoTime() < end) {
                            events += operation.run();
                        }
                        return events;
                    }))
                    .toList();
            long events = 0L;
            for (Future<Long> call : calls) {
                events += call.get();
            }
            return new Throughput(events, (System.nanoTime() - start) / 1e9);
        }
    }
}
