package io.artistagent.benchmarks.ledger;

import io.artistagent.benchmarks.append.AppendWithLedger;
import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Contestant;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.ProcessorTime;
import io.artistagent.benchmarks.measure.Result;
import io.artistagent.benchmarks.measure.Throughput;
import io.artistagent.eventlog.ledger.EventProof;
import io.artistagent.eventlog.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The ledger, compared with hashing the same bytes, with reading a single row, and with a log that has none. */
public final class LedgerBenchmark implements Benchmark {

    private static final int FOLLOWED = 100_000;
    private static final int LEAVES = Integer.getInteger("largest", 1_000_000);
    private static final int PROOFS = 2_000;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        List<Result> results = new ArrayList<>();
        try (ReadSide side = new ReadSide(stores)) {
            FigureHistory.append(side.log(), FOLLOWED);
            awaitLeaves(side, FOLLOWED);
            ProcessorTime processorTime = new ProcessorTime(side.url());
            results.add(new Contest(
                            "follow %,d events".formatted(FOLLOWED),
                            "leaves/s",
                            processorTime,
                            new Contestant("ours", () -> follow(side)),
                            new Contestant("SHA-256 of the bytes", () -> hash(side)))
                    .run());
            FigureHistory.append(side.log(), LEAVES - FOLLOWED);
            awaitLeaves(side, LEAVES);
            side.database()
                    .sql("VACUUM ANALYZE ledger.leaf, ledger.tile, log.event")
                    .update();
            results.addAll(proofs(side, processorTime));
            results.add(new CheckpointLag(side).run());
        }
        results.add(AppendWithLedger.run(stores));
        return results;
    }

    /** The follower begins again as soon as it finds its progress changed. */
    private static Throughput follow(ReadSide side) throws InterruptedException {
        side.database()
                .sql(
                        "TRUNCATE ledger.leaf, ledger.tile, ledger.checkpoint; UPDATE ledger.progress SET size = 0, last_index = 0")
                .update();
        long first = size(side);
        while (first == 0) {
            TimeUnit.MILLISECONDS.sleep(2);
            first = size(side);
        }
        long start = System.nanoTime();
        awaitLeaves(side, FOLLOWED);
        return new Throughput(FOLLOWED - first, (System.nanoTime() - start) / 1e9);
    }

    private static Throughput hash(ReadSide side) {
        long start = System.nanoTime();
        long hashes = side.database()
                .sql("SELECT count(sha256(payload)) + count(sha256(meta_data)) FROM log.event")
                .query(Long.class)
                .single();
        return new Throughput(hashes / 2, (System.nanoTime() - start) / 1e9);
    }

    private static List<Result> proofs(ReadSide side, ProcessorTime processorTime) throws Exception {
        Ledger ledger = side.ledger();
        List<String> events = side.database()
                .sql("SELECT event_identifier FROM log.event ORDER BY random() LIMIT 10000")
                .query(String.class)
                .list();
        List<Result> results = new ArrayList<>();
        for (Integer callers : List.of(1, 8)) {
            Load load = new Load(callers, 2);
            results.add(new Contest(
                            "proofs at %,d leaves, %d at a time".formatted(LEAVES, callers),
                            "proofs/s",
                            processorTime,
                            new Contestant("ours", () -> load.measure(() -> prove(ledger, random(events)))),
                            new Contestant("read a leaf", () -> load.measure(() -> read(side))))
                    .run());
        }
        List<Double> millis = new ArrayList<>();
        for (int proof = 0; proof < PROOFS; proof++) {
            long start = System.nanoTime();
            prove(ledger, random(events));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        results.add(Percentiles.of("a proof", millis, 0.5));
        results.add(Percentiles.of("a proof", millis, 0.99));
        return results;
    }

    private static int prove(Ledger ledger, String event) {
        EventProof proof = ledger.proof(event).orElseThrow();
        if (!proof.proof().verified(ledger.verifierKey()).eventId().equals(event)) {
            throw new IllegalStateException("The proof is that of another event.");
        }
        return 1;
    }

    private static int read(ReadSide side) {
        side.database()
                .sql("SELECT entry FROM ledger.leaf WHERE number = ?")
                .param(ThreadLocalRandom.current().nextLong(LEAVES))
                .query(byte[].class)
                .single();
        return 1;
    }

    private static String random(List<String> events) {
        return events.get(ThreadLocalRandom.current().nextInt(events.size()));
    }

    static void awaitLeaves(ReadSide side, long leaves) throws InterruptedException {
        while (size(side) < leaves) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    static long size(ReadSide side) {
        return side.database()
                .sql("SELECT size FROM ledger.progress")
                .query(Long.class)
                .single();
    }
}
