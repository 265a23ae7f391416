package io.artistagent.benchmarks.growth;

import io.artistagent.benchmarks.Benchmark;
import io.artistagent.benchmarks.Load;
import io.artistagent.benchmarks.Nothing;
import io.artistagent.benchmarks.Past;
import io.artistagent.benchmarks.ReadSide;
import io.artistagent.benchmarks.Result;
import io.artistagent.benchmarks.Stores;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Appending, reading an aggregate and replaying at growing sizes, each against itself at the smallest. */
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
        Map<String, Map<Integer, List<Double>>> measured = new LinkedHashMap<>();
        try (var product = new ReadSide(stores)) {
            var past = new Past(product.log());
            var stored = 0;
            for (var size : SIZES) {
                past.append(size - stored);
                stored = size;
                product.database().sql("VACUUM ANALYZE log.event").update();
                measure(product, size, measured);
            }
        }
        return results(measured);
    }

    private static void measure(ReadSide product, int size, Map<String, Map<Integer, List<Double>>> measured)
            throws Exception {
        var aggregates = product.database()
                .sql("SELECT aggregate_identifier FROM log.event TABLESAMPLE BERNOULLI (:percent) LIMIT 1000")
                .param("percent", Math.min(100, 400_000.0 / size))
                .query(String.class)
                .list();
        product.replay(Nothing.NAME, product.last());
        for (var round = 0; round < ROUNDS; round++) {
            note(measured, "append, 8 callers", size, LOAD.measure(() -> append(product)));
            note(measured, "read an aggregate, 8 callers", size, LOAD.measure(() -> read(product, aggregates)));
            var last = product.last();
            note(measured, "replay", size, last / product.replay(Nothing.NAME, last));
        }
    }

    private static int append(ReadSide product) {
        var artist = new ArtistId(UUID.randomUUID());
        product.log()
                .appendEvents(
                        new GenericDomainEventMessage<>("Artist", artist.toString(), 0, new ArtistRetired(artist)));
        return 1;
    }

    private static int read(ReadSide product, List<String> aggregates) {
        var aggregate = aggregates.get(ThreadLocalRandom.current().nextInt(aggregates.size()));
        return product.log().readEvents(aggregate).asStream().count() > 0 ? 1 : 0;
    }

    private static void note(Map<String, Map<Integer, List<Double>>> measured, String of, int size, double speed) {
        measured.computeIfAbsent(of, any -> new LinkedHashMap<>())
                .computeIfAbsent(size, any -> new ArrayList<>())
                .add(speed);
    }

    private static List<Result> results(Map<String, Map<Integer, List<Double>>> measured) {
        var results = new ArrayList<Result>();
        measured.forEach((of, sizes) -> {
            var smallest = sizes.getOrDefault(SIZES.getFirst(), List.of());
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
