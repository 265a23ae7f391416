package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.Contest;
import io.artistagent.benchmarks.Result;
import io.artistagent.benchmarks.Stores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The first two seconds of a JVM that has just started: the product with and without an AOT cache, the floor without. */
final class Cold {

    private static final double SECONDS = 2;
    private static final double TRAINING_SECONDS = 15;

    private final String product;
    private final String floor;
    private final int redisPort;
    private long answered;
    private long inserted;

    Cold(Stores stores) {
        product = stores.database();
        floor = stores.database();
        redisPort = stores.redisPort();
    }

    List<Result> run() throws Exception {
        try (var cache = new AotCache()) {
            // Also makes the schema, the keys of the persons and the event whose bytes the floor takes
            ours(cache.training(), 8, TRAINING_SECONDS);
            floor(cache.unused(), 8);
            var results = new ArrayList<Result>();
            for (var callers : AppendBenchmark.CALLERS) {
                var without = new ArrayList<Double>();
                var with = new ArrayList<Double>();
                var least = new ArrayList<Double>();
                for (var round = 0; round < Contest.ROUNDS; round++) {
                    without.add(ours(cache.unused(), callers, SECONDS));
                    least.add(floor(cache.unused(), callers));
                    with.add(ours(cache.used(), callers, SECONDS));
                }
                var of = "cold, " + AppendBenchmark.of(callers);
                results.add(Result.of(of, "commands/s", without, Map.of("floor", least)));
                var against = new LinkedHashMap<String, List<Double>>();
                against.put("floor", least);
                against.put("without the cache", without);
                results.add(Result.of(of + ", AOT cache", "commands/s", with, against));
            }
            AppendBenchmark.check("ours, cold", answered, stored(product, "log.event"));
            AppendBenchmark.check("floor, cold", inserted, stored(floor, "floor"));
            return results;
        }
    }

    private double ours(List<String> jvm, int callers, double seconds) throws Exception {
        var answer = FreshJvm.run(jvm, "ours", callers, seconds, product, redisPort);
        answered += answer.events();
        return answer.rate();
    }

    private double floor(List<String> jvm, int callers) throws Exception {
        var answer = FreshJvm.run(jvm, "floor", callers, SECONDS, product, floor);
        inserted += answer.events();
        return answer.rate();
    }

    private static long stored(String database, String table) {
        return JdbcClient.create(new DriverManagerDataSource(database))
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
