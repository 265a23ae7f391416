package io.artistagent.query;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.operation.ProjectionsEndpoint;
import io.artistagent.eventlog.operation.ProjectionsEndpoint.Work;
import io.artistagent.eventlog.operation.RebuildsEndpoint;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends events as the command side would, and waits until every projection has seen them. */
public final class TestLog {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final EventStore events;
    private final Positions positions;
    private final JdbcClient database;
    private final ProjectionsEndpoint endpoint;
    private final RebuildsEndpoint rebuilds;
    private final EventProcessingConfiguration processors;
    private final List<ReadModel> models;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    TestLog(
            EventStore events,
            Positions positions,
            JdbcClient database,
            ProjectionsEndpoint endpoint,
            RebuildsEndpoint rebuilds,
            EventProcessingConfiguration processors,
            List<ReadModel> models) {
        this.events = events;
        this.positions = positions;
        this.database = database;
        this.endpoint = endpoint;
        this.rebuilds = rebuilds;
        this.processors = processors;
        this.models = models;
    }

    /** Appends events of one aggregate with the current time. */
    public TestLog append(Object aggregate, Object... payloads) {
        return appendAt(Instant.now(), aggregate, payloads);
    }

    /** Appends events of one aggregate with the given time. */
    public TestLog appendAt(Instant at, Object aggregate, Object... payloads) {
        return appendAt(at, Map.of(), aggregate, payloads);
    }

    /** Appends events of one aggregate with the given time and metadata. */
    public TestLog appendAt(Instant at, Map<String, String> metaData, Object aggregate, Object... payloads) {
        for (Object payload : payloads) {
            Long version = versions.merge(aggregate.toString(), 0L, (last, ignored) -> last + 1);
            events.publish(new GenericDomainEventMessage<>(
                    "test",
                    aggregate.toString(),
                    version,
                    payload,
                    MetaData.from(metaData),
                    java.util.UUID.randomUUID().toString(),
                    at));
        }
        return this;
    }

    /** Returns the position of the last event. */
    public LogPosition end() {
        return new LogPosition(database.sql("SELECT max(global_index) FROM log.event")
                .query(Long.class)
                .single());
    }

    /** Waits until the ledger includes all events, for tests that damage one of them for a while: it commits to what it finds. */
    public void awaitLedger() {
        long end = end().index();
        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> database.sql("SELECT last_index FROM ledger.progress")
                                .query(Long.class)
                                .single()
                        >= end);
    }

    /** Waits until every projection includes all events. */
    public void settle() {
        LogPosition end = end();
        for (ReadModel model : models) {
            if (!positions.await(model.name(), end, TIMEOUT)) {
                throw new AssertionError(model.name() + " does not reach the end of the log");
            }
        }
    }

    /** Stops all projections. */
    public void stop() {
        models.forEach(model -> processor(model).shutDown());
    }

    /** Starts all projections again. */
    public void start() {
        models.forEach(model -> processor(model).start());
    }

    private EventProcessor processor(ReadModel model) {
        return processors.eventProcessor(model.name()).orElseThrow();
    }

    /** Retries the dead letters of all projections. */
    public void retryDeadLetters() {
        models.forEach(model -> endpoint.retry(model.name()));
    }

    /** Rebuilds every read model and waits until the new versions are active. */
    public void rebuild() {
        models.forEach(model -> rebuild(model.name()));
        settle();
    }

    /** Rebuilds one read model and waits until its new version is active. */
    public void rebuild(String model) {
        Rebuild begun = endpoint.rebuild(model, Work.REBUILD).work();
        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> endpoint.projections().stream()
                        .anyMatch(view -> view.name().equals(model)
                                && Integer.valueOf(begun.toVersion()).equals(view.version())));
        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> rebuilds.latest().stream()
                        .anyMatch(rebuild -> rebuild.id().equals(begun.id()) && rebuild.state() == Rebuild.State.DONE));
    }
}
