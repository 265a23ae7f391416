package io.artistagent.benchmarks.growth;

import io.artistagent.benchmarks.fixture.CountingAutomation;
import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.benchmarks.fixture.SampleHistory;
import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.Result;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Reading an aggregate, replaying and appending at growing log sizes, in alternating rounds and relative to the smallest size. */
public final class GrowthBenchmark implements Benchmark {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, Integer.getInteger("largest", 1_000_000));
    private static final Load LOAD = new Load(8, 2);
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        List<Log> logs = new ArrayList<>();
        try {
            for (Integer size : SIZES) {
                logs.add(Log.of(size, stores));
            }
            Map<String, Map<Integer, List<Double>>> measured = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Log log : logs) {
                    note(
                            measured,
                            "read an aggregate, 8 callers",
                            log,
                            LOAD.measure(() -> read(log)).perSecond());
                    note(
                            measured,
                            "replay",
                            log,
                            log.size() / log.product().replay(CountingAutomation.NAME, log.last()));
                }
            }
            // Last, because it makes the log grow
            for (int round = 0; round < ROUNDS; round++) {
                for (Log log : logs) {
                    note(
                            measured,
                            "append, 8 callers",
                            log,
                            LOAD.measure(() -> append(log.product())).perSecond());
                }
            }
            return results(measured);
        } finally {
            logs.forEach(log -> log.product().close());
        }
    }

    /**
     * A log of a given size in a separate database.
     *
     * @param last the index of its last event
     * @param aggregates the ids of some of its aggregates
     */
    private record Log(int size, ReadSide product, long last, List<String> aggregates) {

        static Log of(int size, Stores stores) throws InterruptedException {
            ReadSide product = new ReadSide(stores);
            new SampleHistory(product.log()).append(size);
            product.database().sql("VACUUM ANALYZE log.event").update();
            List<String> aggregates = product.database()
                    .sql("SELECT aggregate_identifier FROM log.event TABLESAMPLE BERNOULLI (:percent) LIMIT 1000")
                    .param("percent", Math.min(100, 400_000.0 / size))
                    .query(String.class)
                    .list();
            long last = product.last();
            product.replay(CountingAutomation.NAME, last);
            return new Log(size, product, last, aggregates);
        }
    }

    private static int append(ReadSide product) {
        ArtistId artist = new ArtistId(UUID.randomUUID());
        product.log()
                .appendEvents(
                        new GenericDomainEventMessage<>("Artist", artist.toString(), 0, new ArtistRetired(artist)));
        return 1;
    }

    private static int read(Log log) {
        String aggregate = log.aggregates()
                .get(ThreadLocalRandom.current().nextInt(log.aggregates().size()));
        return log.product().log().readEvents(aggregate).asStream().count() > 0 ? 1 : 0;
    }

    private static void note(Map<String, Map<Integer, List<Double>>> measured, String of, Log log, double speed) {
        measured.computeIfAbsent(of, any -> new LinkedHashMap<>())
                .computeIfAbsent(log.size(), any -> new ArrayList<>())
                .add(speed);
    }

    private static List<Result> results(Map<String, Map<Integer, List<Double>>> measured) {
        List<Result> results = new ArrayList<>();
        measured.forEach((of, sizes) -> {
            List<Double> smallest = sizes.getOrDefault(SIZES.getFirst(), List.of());
            sizes.forEach((size, speeds) -> {
                if (!size.equals(SIZES.getFirst())) {
                    results.add(Result.of(
                            "%s at %,d events".formatted(of, size),
                            "per second",
                            speeds,
                            Map.of("%,d events".formatted(SIZES.getFirst()), smallest)));
                }
            });
        });
        return results;
    }
}
