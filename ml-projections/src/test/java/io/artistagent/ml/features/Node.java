package io.artistagent.ml.features;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.operation.ProjectionsEndpoint;
import io.artistagent.eventlog.operation.ProjectionsEndpoint.Work;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.ml.MlProjectionsApplication;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running ml-projections application, with its own database or one shared with other nodes. */
public final class Node implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of(
            "profile", "track", "credit", "reach", "block", "collaboration", "consent", "limitation", "feature");

    private final ServletWebServerApplicationContext context;
    private final Map<UUID, Long> sequences = new HashMap<>();

    public Node(String database, Map<String, Object> properties) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(MlProjectionsApplication.class)
                .properties("spring.config.name=ml-projections")
                .run(arguments(database, properties));
    }

    public Node(String database) {
        this(database, Map.of());
    }

    private static String[] arguments(String database, Map<String, Object> properties) {
        Map<String, Object> all = new TreeMap<>(Map.of(
                "spring.datasource.url", database,
                "spring.datasource.hikari.maximum-pool-size", "8",
                "server.port", "0",
                "logging.level.root", "warn"));
        all.putAll(properties);
        return all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    /** Appends the events of one aggregate to the log, in order. */
    public void happened(UUID aggregate, Object... events) {
        for (Object event : events) {
            Long sequence = sequences.merge(aggregate, 0L, (last, zero) -> last + 1);
            part(EventStore.class)
                    .publish(new GenericDomainEventMessage<>("Test", aggregate.toString(), sequence, event));
        }
    }

    /** Waits until the features include all events in the log, and returns the position of the last one. */
    public LogPosition caughtUp() {
        LogPosition last = new LogPosition(part(JdbcClient.class)
                .sql("SELECT coalesce(max(global_index), 0) FROM log.event")
                .query(Long.class)
                .single());
        if (!part(Positions.class).await(FeatureReadModel.NAME, last, TIMEOUT)) {
            throw new AssertionError("The features did not catch up.");
        }
        return last;
    }

    /** Rebuilds the features from the log and waits until the new version is active. */
    public void rebuilt() {
        Rebuild begun = part(ProjectionsEndpoint.class)
                .rebuild(FeatureReadModel.NAME, Work.REBUILD)
                .work();
        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> part(ReadModels.class).current(FeatureReadModel.NAME) == begun.toVersion());
        caughtUp();
    }

    public void stopped() {
        processor().shutDown();
    }

    public void started() {
        processor().start();
    }

    private EventProcessor processor() {
        return part(EventProcessingConfiguration.class)
                .eventProcessor(FeatureReadModel.NAME)
                .orElseThrow();
    }

    /** Returns every row of every table as text, without the row versions, which differ after a replay. */
    public Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>();
        for (String table : TABLES) {
            content.put(
                    table,
                    part(FeatureTables.class)
                            .sql("SELECT (to_jsonb(t) - 'version')::text AS row FROM {features}." + table
                                    + " t ORDER BY row")
                            .query(String.class)
                            .list());
        }
        return content;
    }

    @Override
    public void close() {
        context.close();
    }
}
