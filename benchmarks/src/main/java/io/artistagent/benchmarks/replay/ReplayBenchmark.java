package io.artistagent.benchmarks.replay;

import io.artistagent.benchmarks.fixture.CountingAutomation;
import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.benchmarks.fixture.SampleHistory;
import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Contestant;
import io.artistagent.benchmarks.measure.ProcessorTime;
import io.artistagent.benchmarks.measure.Result;
import io.artistagent.benchmarks.measure.Throughput;
import java.util.ArrayList;
import java.util.List;

/** Replays the log through an empty projection and real ones, compared with a plain read and the framework's processor. */
public final class ReplayBenchmark implements Benchmark {

    private static final int EVENTS = Integer.getInteger("events", 150_000);
    /** Only projections in PostgreSQL, because the speed of the embedded document store says nothing about MongoDB. */
    private static final List<String> REAL = List.of("statistics", "features");

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        try (ReadSide product = new ReadSide(stores)) {
            new SampleHistory(product.log()).append(EVENTS);
            long last = product.last();
            PlainRead plain = new PlainRead(product.url());
            ProcessorTime processorTime = new ProcessorTime(product.url());
            List<Result> results = new ArrayList<>();
            try (Stock stock = new Stock(product)) {
                product.database().sql("VACUUM ANALYZE").update();
                Contestant nothing = ours(product, CountingAutomation.NAME, last);
                nothing.round().measure();
                plain.read(EVENTS);
                stock.replay(EVENTS);
                results.add(new Contest(
                                "a projection that does nothing",
                                "events/s",
                                processorTime,
                                new Contestant("ours", () -> {
                                    product.countingAutomation().seen();
                                    Throughput speed = nothing.round().measure();
                                    check(product.countingAutomation().seen());
                                    return speed;
                                }),
                                plain(plain),
                                new Contestant("stock", () -> new Throughput(EVENTS, stock.replay(EVENTS))))
                        .run());
            }
            for (String projection : REAL) {
                results.add(new Contest(
                                projection, "events/s", processorTime, ours(product, projection, last), plain(plain))
                        .run());
            }
            return results;
        }
    }

    private static Contestant ours(ReadSide product, String projection, long last) {
        return new Contestant("ours", () -> new Throughput(EVENTS, product.replay(projection, last)));
    }

    private static Contestant plain(PlainRead read) {
        return new Contestant("plain SQL", () -> new Throughput(EVENTS, read.read(EVENTS)));
    }

    private static void check(long seen) {
        if (seen != EVENTS) {
            throw new IllegalStateException("The projection handled " + seen + " events of " + EVENTS + ".");
        }
    }
}
