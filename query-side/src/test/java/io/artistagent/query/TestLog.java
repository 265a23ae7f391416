package io.artistagent.query;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends events as the command side would, and waits until every projection has seen them. */
public final class TestLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventStore events;
    private final Positions positions;
    private final JdbcClient database;
    private final List<Rebuild> projections;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    TestLog(EventStore events, Positions positions, JdbcClient database, List<Rebuild> projections) {
        this.events = events;
        this.positions = positions;
        this.database = database;
        this.projections = projections;
    }

    /** Appends events of one aggregate, now. */
    public TestLog append(Object aggregate, Object... payloads) {
        return appendAt(Instant.now(), aggregate, payloads);
    }

    /** Appends events of one aggregate that happened at a time. */
    public TestLog appendAt(Instant at, Object aggregate, Object... payloads) {
        for (var payload : payloads) {
            var version = versions.merge(aggregate.toString(), 0L, (last, ignored) -> last + 1);
            events.publish(new GenericDomainEventMessage<>(
                    "test",
                    aggregate.toString(),
                    version,
                    payload,
                    MetaData.emptyInstance(),
                    java.util.UUID.randomUUID().toString(),
                    at));
        }
        return this;
    }

    /** Where the log ends. */
    public LogPosition end() {
        return new LogPosition(database.sql("SELECT max(global_index) FROM log.event")
                .query(Long.class)
                .single());
    }

    /** Waits until every projection includes all events. */
    public void settle() {
        var end = end();
        for (var projection : projections) {
            if (!positions.await(projection.processor(), end, PATIENCE)) {
                throw new AssertionError(projection.processor() + " does not reach the end of the log");
            }
        }
    }
}
