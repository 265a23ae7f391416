package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.database.LogDataSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviour of appends beyond the contract of every log. */
class AppendTest {

    private TestLog log;
    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
        log.sql().execute("CREATE TABLE written (x int)");
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void events_are_stored_in_the_same_transaction_as_the_writes_of_their_command() {
        log.transaction().executeWithoutResult(status -> {
            log.sql().update("INSERT INTO written VALUES (1)");
            log.engine().appendEvents(one(0));
            status.setRollbackOnly();
        });
        assertThat(stored()).isZero();

        log.transaction().executeWithoutResult(status -> {
            log.sql().update("INSERT INTO written VALUES (1)");
            log.engine().appendEvents(one(0));
        });
        assertThat(stored()).isEqualTo(1);
        assertThat(log.sql().queryForObject("SELECT count(*) FROM written", Long.class))
                .isEqualTo(1);
        assertThat(log.sql().queryForObject("SELECT xmin::text FROM written", String.class))
                .isEqualTo(log.sql().queryForObject("SELECT xmin::text FROM log.event", String.class));
    }

    @Test
    void concurrent_commands_share_commits() throws Exception {
        int appends = 2_000;
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<? extends Future<?>> all = IntStream.range(0, appends)
                    .mapToObj(number -> threads.submit(() -> log.engine()
                            .appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("x", number)))))
                    .toList();
            for (Future<?> append : all) {
                append.get();
            }
        }
        assertThat(stored()).isEqualTo(appends);
        assertThat(log.sql().queryForObject("SELECT count(DISTINCT xmin::text) FROM log.event", Long.class))
                .isLessThan(appends / 2);
    }

    @Test
    void a_conflict_does_not_affect_other_appends_of_the_same_commit() throws Exception {
        log.engine().appendEvents(one(0));
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<? extends Future<?>> all = IntStream.range(0, 400)
                    .mapToObj(number -> threads.submit(() -> {
                        if (number % 4 == 0) {
                            assertThatThrownBy(() -> log.engine().appendEvents(one(0)))
                                    .isInstanceOf(AggregateStreamCreationException.class);
                        } else {
                            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("x", number)));
                        }
                    }))
                    .toList();
            for (Future<?> append : all) {
                append.get();
            }
        }
        assertThat(stored()).isEqualTo(301);
    }

    @Test
    void an_append_whose_response_is_lost_is_verified() throws Exception {
        FlakyDataSource broken = new FlakyDataSource(log.database());
        PostgreSqlEventStorageEngine engine =
                new PostgreSqlEventStorageEngine(new LogDataSource(broken), log.codec(), log.highWaterMark());
        broken.losesTheNextResponse();
        engine.appendEvents(one(0), one(1));
        assertThat(broken.lost()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);

        broken.losesTheNextResponse();
        assertThatThrownBy(() -> engine.appendEvents(one(1))).isInstanceOf(ConcurrencyException.class);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void an_append_without_a_connection_fails_and_stores_nothing() throws Exception {
        FlakyDataSource broken = new FlakyDataSource(log.database());
        PostgreSqlEventStorageEngine engine =
                new PostgreSqlEventStorageEngine(new LogDataSource(broken), log.codec(), log.highWaterMark());
        broken.becomesUnavailable();
        assertThatThrownBy(() -> engine.appendEvents(one(0))).isInstanceOf(EventStoreException.class);
        assertThat(stored()).isZero();
    }

    @Test
    void an_oversized_event_is_refused() {
        DomainEventMessage<?> large = event(aggregate, 1, new Counted("x".repeat(9 << 20), 1));
        assertThatThrownBy(() -> log.engine().appendEvents(one(0), large))
                .isInstanceOf(EventTooLarge.class)
                .hasMessageContaining("too large for the log")
                .hasMessageNotContaining("xxx");
        assertThat(stored()).isZero();
    }

    @Test
    void timestamps_keep_microseconds() {
        Instant time = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_000);
        for (int number = 0; number < 12; number++) {
            // After a few executions, the driver switches to a binary format
            log.engine()
                    .appendEvents(new GenericDomainEventMessage<>(
                            "Test",
                            aggregate,
                            number,
                            new Counted("x", number),
                            MetaData.emptyInstance(),
                            "e" + number,
                            time));
            assertThat(log.engine().readEvents(aggregate).asStream().map(DomainEventMessage::getTimestamp))
                    .containsOnly(time);
        }
    }

    @Test
    void a_damaged_event_is_reported_by_position_without_its_content() {
        log.engine().appendEvents(event(aggregate, 0, new Counted("secret", 1)));
        log.sql().update("UPDATE log.event SET payload = substr(payload, 1, 14)");
        assertThatThrownBy(() -> log.engine().readEvents(aggregate).asStream().toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("Event 1 (" + aggregate + "/0")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_event_with_an_outdated_revision_is_unreadable() {
        log.engine().appendEvents(one(0));
        log.sql().update("UPDATE log.event SET payload_revision = '0'");
        assertThatThrownBy(() -> log.engine().readEvents(aggregate).asStream().toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("revision 0, its class has 1, and no upcaster");
    }

    private DomainEventMessage<?> one(long sequence) {
        return event(aggregate, sequence, new Counted("x", sequence));
    }

    private long stored() {
        return log.sql().queryForObject("SELECT count(*) FROM log.event", Long.class);
    }
}
