package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** A test read model that records every event and fails on duplicates. */
public final class Tally implements ReadModel {

    static final class Tables extends ModelTables {

        Tables(TestLog log, ReadModels models) {
            super("tally", models, log.sql(), log.transactions());
        }
    }

    private final int shape;
    private final int oldestReadable;
    private final Tables tables;

    /** Runs before an event is written. */
    public volatile Consumer<Counted> meanwhile = event -> {};

    public Tally(TestLog log, ReadModels models, int shape, int oldestReadable) {
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
