package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first two seconds of a newly started JVM: the product with and without an AOT cache, and the plain insert without. */
final class ColdStart {

    private static final double SECONDS = 2;
    private static final double TRAINING_SECONDS = 15;

    private final String product;
    private final String bare;
    private final int redisPort;
    private long answered;
    private long inserted;

    ColdStart(Stores stores) {
        product = stores.database();
        bare = stores.database();
        redisPort = stores.redisPort();
    }

    List<Result> run() throws Exception {
        try (AotCache cache = new AotCache()) {
            // Also creates the schema, the keys of the persons and the event whose bytes the plain insert uses
            ours(cache.training(), 8, TRAINING_SECONDS);
            plainInsert(cache.unused(), 8);
            List<Result> results = new ArrayList<>();
            for (Integer callers : AppendBenchmark.CALLERS) {
                List<Double> without = new ArrayList<>();
                List<Double> with = new ArrayList<>();
                List<Double> least = new ArrayList<>();
                for (int round = 0; round < Contest.ROUNDS; round++) {
                    without.add(ours(cache.unused(), callers, SECONDS));
                    least.add(plainInsert(cache.unused(), callers));
                    with.add(ours(cache.used(), callers, SECONDS));
                }
                String of = "cold, " + AppendBenchmark.of(callers);
                results.add(Result.of(of, "commands/s", without, Map.of("plain SQL", least)));
                Map<String, List<Double>> against = new LinkedHashMap<>();
                against.put("plain SQL", least);
                against.put("without the cache", without);
                results.add(Result.of(of + ", AOT cache", "commands/s", with, against));
            }
            AppendBenchmark.check(
                    "ours, cold",
                    answered,
                    AppendBenchmark.stored(product, "log.event WHERE type IS DISTINCT FROM 'AccessLog'"));
            AppendBenchmark.check("plain SQL, cold", inserted, AppendBenchmark.stored(bare, PlainInsert.TABLE));
            return results;
        }
    }

    private double ours(List<String> command, int callers, double seconds) throws Exception {
        try (Jvm jvm = Jvm.ours(command, product, redisPort)) {
            double rate = jvm.measure("ours", new Load(callers, seconds)).perSecond();
            answered += jvm.events();
            return rate;
        }
    }

    private double plainInsert(List<String> command, int callers) throws Exception {
        try (Jvm jvm = Jvm.plainInsert(command, product, bare)) {
            double rate = jvm.measure("plain SQL", new Load(callers, SECONDS)).perSecond();
            inserted += jvm.events();
            return rate;
        }
    }
}
