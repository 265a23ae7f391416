package io.artistagent.query.audit.trail;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.projection.BatchBuffer;
import io.artistagent.eventlog.readmodel.ModelStore;
import io.artistagent.eventlog.readmodel.ReadModel;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Finds events. It handles every event as it is stored, so that events that cannot be read are found as well. It contains ids and words
 * that are not personal, so an erasure changes nothing in it.
 */
@Component
public final class TrailReadModel implements ReadModel {

    static final String NAME = "trail";

    private final TrailWriter writer;
    private final TrailTables tables;

    TrailReadModel(TrailWriter writer, TrailTables tables) {
        this.writer = writer;
        this.tables = tables;
    }

    @EventHandler
    void on(StoredEvent event) {
        BatchBuffer.add("trail", event, writer::write);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int shape() {
        return 2;
    }

    @Override
    public List<ModelStore> stores() {
        return List.of(tables);
    }

    /** A row is small, so a batch of many takes a fraction of a second. */
    @Override
    public int batchSize() {
        return 1_000;
    }
}
