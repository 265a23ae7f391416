package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.LogProcessors;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.testkit.logs.LogLines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** After a failover that lost events, processors stop at their position, and the log file and the health check say why. */
class TruncatedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Keeper keeper = new Keeper();
    private TestLog log;
    private Configuration axon;
    private LogProcessor processor;

    /** Records numbers. */
    static final class Keeper {

        final Queue<Long> heard = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Counted event) {
            heard.add(event.number());
        }
    }

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh();
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .registerComponent(TokenStore.class, unused -> log.tokens("a"))
                .registerComponent(TransactionManager.class, unused -> log.axonTransactions())
                .configureEventStore(unused ->
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build());
        LogProcessors processors = new LogProcessors(
                log.database(), log.reader(), log.codec(), log.transientFailures(), new SimpleMeterRegistry());
        configurer
                .eventProcessing()
                .registerEventHandler(unused -> keeper)
                .byDefaultAssignTo("keeper")
                .registerEventProcessor(
                        "keeper",
                        (name, configuration, handlers) ->
                                processors.build(new ProcessorSettings("keeper", 5), handlers, configuration));
        axon = configurer.start();
        processor = axon.eventProcessingConfiguration()
                .eventProcessor("keeper", LogProcessor.class)
                .orElseThrow();
    }

    @AfterEach
    void close() throws InterruptedException {
        axon.shutdown();
        log.close();
    }

    @Test
    void processors_stop_and_health_reports_the_truncation() throws Exception {
        append(1, 10);
        assertThat(processor.await(10, PATIENCE)).isTrue();
        ProjectionsHealth health =
                new ProjectionsHealth(new Projections(axon.eventProcessingConfiguration()), log.highWaterMark());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        try (LogLines lines = LogLines.of(HighWaterMark.class)) {
            // The state of the replica
            log.sql().update("DELETE FROM log.event WHERE global_index > 6");
            log.sql().execute("ALTER TABLE log.event ALTER COLUMN global_index RESTART WITH 7");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> log.highWaterMark().truncation().isPresent()
                            && !lines.all().isEmpty());
            assertThat(lines.all()).singleElement().asString().contains("event 10", "rebuild the projections");
        }
        String token = token();
        append(11, 10);
        Awaitility.await().atMost(PATIENCE).until(processor::isError);

        assertThat(log.highWaterMark().index()).isEqualTo(10);
        assertThat(processor.await(7, Duration.ofMillis(50))).isFalse();
        assertThat(keeper.heard).doesNotContain(11L, 20L);
        assertThat(token()).isEqualTo(token);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().get("log")).asString().contains("event 10", "operating.md");
    }

    @Test
    void a_restarted_process_begins_at_the_new_end_of_the_log() throws Exception {
        append(1, 10);
        assertThat(processor.await(10, PATIENCE)).isTrue();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        log.sql().queryForObject("SELECT last_index = 10 FROM log.high_water_mark", Boolean.class));
        log.sql().update("DELETE FROM log.event WHERE global_index > 6");
        log.sql().execute("ALTER TABLE log.event ALTER COLUMN global_index RESTART WITH 7");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> log.highWaterMark().truncation().isPresent());

        try (HighWaterMark again = new HighWaterMark(log.database(), null)) {
            again.start();
            assertThat(again.index()).isEqualTo(6);
            append(7, 2);
            assertThat(again.awaitBeyond(7, PATIENCE)).isTrue();
            assertThat(again.truncation()).isEmpty();
        }
    }

    private String token() {
        return log.sql().queryForObject("SELECT convert_from(token, 'UTF8') FROM log.token", String.class);
    }

    private void append(long first, int events) {
        for (long number = first; number < first + events; number++) {
            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("a", number)));
        }
    }
}
