package io.artistagent.benchmarks.ledger;

import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.Result;
import io.artistagent.benchmarks.measure.Throughput;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The time from the answer to an append until a signed checkpoint covers the event, while two other callers append at full speed. */
final class CheckpointLag {

    private static final double SECONDS = 20;
    private static final int WATCHERS = 8;
    private static final int LOADERS = 2;
    private static final double LEAST_LOAD = 50;

    private final ReadSide side;

    CheckpointLag(ReadSide side) {
        this.side = side;
    }

    Result run() throws Exception {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        FutureTask<Throughput> load = new FutureTask<>(this::load);
        Thread.ofPlatform().start(load);
        new Load(WATCHERS, SECONDS).measure(() -> {
            millis.add(watch());
            return 1;
        });
        if (load.get().perSecond() < LEAST_LOAD) {
            throw new IllegalStateException("The lag is that of an idle system: " + load.get());
        }
        List<Double> all = new ArrayList<>(millis);
        return Percentiles.of("a checkpoint after an append", all, 0.99);
    }

    private Throughput load() throws Exception {
        return new Load(LOADERS, SECONDS).measure(() -> {
            append(UUID.randomUUID().toString());
            return 1;
        });
    }

    private double watch() throws InterruptedException {
        String aggregate = UUID.randomUUID().toString();
        append(aggregate);
        long start = System.nanoTime();
        long index = side.database()
                .sql("SELECT global_index FROM log.event WHERE aggregate_identifier = ?")
                .param(aggregate)
                .query(Long.class)
                .single();
        while (!isCovered(index)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void append(String aggregate) {
        ArtistRetired event = new ArtistRetired(new ArtistId(UUID.fromString(aggregate)));
        side.log().appendEvents(new GenericDomainEventMessage<>("Artist", aggregate, 0, event));
    }

    private boolean isCovered(long index) {
        return side.database()
                .sql(
                        "SELECT EXISTS (SELECT FROM ledger.leaf WHERE number = (SELECT max(size) - 1 FROM ledger.checkpoint)"
                                + " AND global_index >= ?)")
                .param(index)
                .query(Boolean.class)
                .single();
    }
}
