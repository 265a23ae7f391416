package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PooledProcessorsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestLog log;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void a_stopped_processor_leaves_no_thread_behind_and_can_be_started_again() {
        Configuration axon = DefaultConfigurer.defaultConfiguration()
                .registerComponent(TokenStore.class, unused -> log.tokens("a"))
                .registerComponent(TransactionManager.class, unused -> log.axonTransactions())
                .configureEventStore(unused ->
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build())
                .buildConfiguration();
        StreamingEventProcessor processor = new PooledProcessors()
                .build(new ProcessorSettings("pooled", 7, 5, 1, 1), new Recorder(log, "recorded").invoker(), axon);
        for (int round = 0; round < 2; round++) {
            processor.start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !processor.processingStatus().isEmpty());
            assertThat(threads()).isNotEmpty();

            processor.shutDown();

            Awaitility.await().atMost(PATIENCE).until(() -> threads().isEmpty());
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter("projection-pooled@7"::equals)
                .toList();
    }
}
