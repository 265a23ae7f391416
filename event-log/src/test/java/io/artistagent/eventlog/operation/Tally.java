package io.artistagent.eventlog.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.readmodel.ModelStore;
import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ReadModels;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** A test read model that records every event and fails on duplicates. */
final class Tally implements ReadModel {

    static final class Tables extends ModelTables {

        Tables(TestLog log, ReadModels models) {
            super("tally", models, log.sql(), log.transactions());
        }
    }

    private final int shape;
    private final int oldestReadable;
    private final Tables tables;
    volatile Consumer<Counted> meanwhile = event -> {};

    Tally(TestLog log, ReadModels models, int shape, int oldestReadable) {
        this.tables = new Tables(log, models);
        this.shape = shape;
        this.oldestReadable = oldestReadable;
    }

    @EventHandler
    void on(Counted event, DomainEventMessage<?> message) {
        meanwhile.accept(event);
        tables.sql("INSERT INTO {tally}.counted (aggregate, number) VALUES (?, ?)")
                .params(message.getAggregateIdentifier(), event.number())
                .update();
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int shape() {
        return shape;
    }

    @Override
    public int oldestReadableShape() {
        return oldestReadable;
    }

    @Override
    public int batchSize() {
        return 5;
    }

    @Override
    public List<ModelStore> stores() {
        return List.of(tables);
    }

    /** Makes the handlers wait at an event for a latch, in every version that is filled from now on. */
    Tally waitAt(long number, CountDownLatch latch) {
        meanwhile = event -> {
            if (event.number() == number) {
                await(latch);
            }
        };
        return this;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    int version() {
        return tables.version();
    }

    long count() {
        return tables.sql("SELECT count(*) FROM {tally}.counted")
                .query(Long.class)
                .single();
    }

    List<String> content() {
        return tables.sql("SELECT aggregate || ' ' || number FROM {tally}.counted ORDER BY aggregate, number")
                .query(String.class)
                .list();
    }
}
