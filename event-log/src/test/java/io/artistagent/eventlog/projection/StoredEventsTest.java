package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.codec.StoredEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection that handles stored events misses none of them. */
class StoredEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String aggregate = UUID.randomUUID().toString();
    private TestLog log;
    private Keeper keeper;
    private LogProcessor processor;

    private static final class Keeper {

        private final List<StoredEvent> kept = new CopyOnWriteArrayList<>();
        private volatile boolean refuses;

        @EventHandler
        void on(StoredEvent event) {
            if (refuses) {
                throw new IllegalStateException("This event is refused.");
            }
            kept.add(event);
        }

        List<Long> indexes() {
            return kept.stream().map(StoredEvent::index).toList();
        }
    }

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh();
        keeper = new Keeper();
        processor = ProcessorFixture.on(
                log, log.tokens("a"), new ProcessorSettings("keeper", 10), ProcessorFixture.handlers(keeper));
    }

    @AfterEach
    void close() throws InterruptedException {
        processor.shutDown();
        log.close();
    }

    @Test
    void it_gets_events_that_cannot_be_read_and_events_without_a_class() throws Exception {
        append(3);
        log.sql().update("UPDATE log.event SET payload = 'damaged'::bytea WHERE global_index = 1");
        log.sql().update("UPDATE log.event SET payload_type = 'com.example.Gone' WHERE global_index = 2");

        processor.start();

        assertThat(processor.await(3, PATIENCE)).isTrue();
        assertThat(keeper.indexes()).containsExactly(1L, 2L, 3L);
        assertThat(processor.deadLetters()).isZero();
        assertThat(processor.unknown()).isZero();
    }

    @Test
    void its_dead_letters_are_retried_in_the_same_form() throws Exception {
        keeper.refuses = true;
        append(2);
        processor.start();
        assertThat(processor.await(2, PATIENCE)).isTrue();
        assertThat(processor.deadLetters()).isEqualTo(2);

        keeper.refuses = false;

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(2);
        assertThat(keeper.indexes()).containsExactly(1L, 2L);
    }

    private void append(int events) {
        for (int number = 0; number < events; number++) {
            log.engine().appendEvents(TestLog.event(aggregate, number, new TestLog.Counted("one", number)));
        }
    }
}
