package io.artistagent.benchmarks.audit;

import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.benchmarks.fixture.SampleHistory;
import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Latency;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Searches of a million events by each criterion, over HTTP, against a constant answer of the same server. */
public final class AuditBenchmark implements Benchmark {

    private static final int EVENTS = Integer.getInteger("events", 1_000_000);
    private static final int CALLERS = 32;
    private static final Load LOAD = new Load(CALLERS, Double.parseDouble(System.getProperty("seconds", "1")));
    private static final String CONSTANT = "a constant answer";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        try (ReadSide product = new ReadSide(stores)) {
            ManyEvents events = new ManyEvents(product);
            new SampleHistory(product.log()).append(ManyEvents.ORIGINALS);
            events.multiply(EVENTS);
            double filling = product.replay("trail", product.last());
            System.out.printf("    the trail of %,d events is filled in %.0f s%n", EVENTS, filling);
            product.activate("trail");
            events.analyze();
            Map<String, List<String>> searches = events.searches();
            for (List<String> each : searches.values()) {
                for (String search : each) {
                    require(product, search);
                }
            }
            return measure(product, searches);
        }
    }

    /** Every search must find something, or its speed means nothing. */
    private static void require(ReadSide product, String search) throws IOException, InterruptedException {
        String answer = product.get(search);
        if (!answer.contains("\"payload\"") || answer.contains("unreadable")) {
            throw new IllegalStateException(search + " does not find readable events");
        }
    }

    private static List<Result> measure(ReadSide product, Map<String, List<String>> searches) throws Exception {
        Map<String, List<Double>> ours = new LinkedHashMap<>();
        Map<String, List<Double>> constant = new LinkedHashMap<>();
        // The first round is for the compilers
        for (int round = 0; round <= Contest.ROUNDS; round++) {
            for (Map.Entry<String, List<String>> search : searches.entrySet()) {
                int length = product.get(search.getValue().getFirst()).length();
                double search99 = p99(product, search.getValue());
                double constant99 = p99(product, List.of("/api/v1/constant?length=" + length));
                if (round > 0) {
                    ours.computeIfAbsent(search.getKey(), any -> new ArrayList<>())
                            .add(search99);
                    constant.computeIfAbsent(search.getKey(), any -> new ArrayList<>())
                            .add(constant99);
                }
            }
        }
        List<Result> results = new ArrayList<>();
        ours.forEach((search, values) -> results.add(Result.of(
                "search by " + search,
                "ms (p99)",
                values,
                Map.of(CONSTANT, constant.getOrDefault(search, List.of())))));
        return results;
    }

    private static double p99(ReadSide product, List<String> paths) throws Exception {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger number = new AtomicInteger();
        LOAD.measure(() -> {
            String path = paths.get(number.getAndIncrement() % paths.size());
            long start = System.nanoTime();
            product.get(path);
            nanos.add(System.nanoTime() - start);
            return 1;
        });
        return Latency.p99(List.copyOf(nanos));
    }
}
