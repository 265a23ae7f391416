package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.Benchmark;
import io.artistagent.benchmarks.Contest;
import io.artistagent.benchmarks.Contestant;
import io.artistagent.benchmarks.Load;
import io.artistagent.benchmarks.Result;
import io.artistagent.benchmarks.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Commands through the gateway of the product, against the floor and against the framework as it comes, with 1, 8 and 32 callers. */
public final class AppendBenchmark implements Benchmark {

    /** Until all that commands go through is compiled: the floor's few methods are long before. */
    private static final double WARM_UP_SECONDS = 20;

    private static final double WARM_UP_SECONDS_OF_FEW_METHODS = 4;
    private static final double ROUND_SECONDS = 1.5;
    static final List<Integer> CALLERS = List.of(1, 8, 32);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        var results = warm(stores);
        results.addAll(new Cold(stores).run());
        return results;
    }

    private List<Result> warm(Stores stores) throws Exception {
        try (var product = new Product(stores);
                var stock = new Stock(stores.database())) {
            var ours = new Counted(product.artists());
            var theirs = new Counted(stock.artists());
            ours.run();
            try (var floor = new Floor(stores.database(), product.database());
                    var lane = new RawLane(floor)) {
                var warmUp = new Load(8, WARM_UP_SECONDS);
                warmUp.measure(ours);
                warmUp.measure(theirs);
                var shortWarmUp = new Load(8, WARM_UP_SECONDS_OF_FEW_METHODS);
                shortWarmUp.measure(floor);
                shortWarmUp.measure(lane);
                var results = new ArrayList<Result>();
                for (var callers : CALLERS) {
                    var load = new Load(callers, ROUND_SECONDS);
                    results.add(new Contest(
                                    "warm, " + of(callers),
                                    "commands/s",
                                    new Contestant("ours", () -> load.measure(ours)),
                                    new Contestant("floor", () -> load.measure(floor)),
                                    new Contestant("raw lane", () -> load.measure(lane)),
                                    new Contestant("stock", () -> load.measure(theirs)))
                            .run());
                }
                check(
                        "ours",
                        ours.events(),
                        product.database()
                                .sql("SELECT count(*) FROM log.event")
                                .query(Long.class)
                                .single());
                check("stock", theirs.events(), stock.events());
                return results;
            }
        }
    }

    static String of(int callers) {
        return callers == 1 ? "1 caller" : callers + " callers";
    }

    static void check(String name, long answered, long stored) {
        if (answered != stored) {
            throw new IllegalStateException(
                    "%s: %d events were acknowledged, %d are stored.".formatted(name, answered, stored));
        }
    }

    private static final class Counted implements Load.Operation {

        private final Load.Operation operation;
        private final AtomicLong events = new AtomicLong();

        Counted(Load.Operation operation) {
            this.operation = operation;
        }

        @Override
        public int run() throws Exception {
            var stored = operation.run();
            events.addAndGet(stored);
            return stored;
        }

        long events() {
            return events.get();
        }
    }
}
