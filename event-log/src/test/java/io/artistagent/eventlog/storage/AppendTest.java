package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.LogOfATest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.LogOfATest;
import io.artistagent.eventlog.LogOfATest.Counted;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.testkit.stores.TestStores;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executors;
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

/** What appending does beyond the contract of every log. */
class AppendTest {

    private LogOfATest log;
    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void open() throws Exception {
        log = LogOfATest.on(TestStores.freshDatabase());
        log.sql().execute("CREATE TABLE written (x int)");
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void events_of_a_command_that_writes_itself_are_stored_with_what_it_wrote_or_not_at_all() {
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
    void commands_that_end_together_share_commits() throws Exception {
        var appends = 2_000;
        try (var threads = Executors.newFixedThreadPool(32)) {
            var all = IntStream.range(0, appends)
                    .mapToObj(number -> threads.submit(() -> log.engine()
                            .appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("x", number)))))
                    .toList();
            for (var append : all) {
                append.get();
            }
        }
        assertThat(stored()).isEqualTo(appends);
        assertThat(log.sql().queryForObject("SELECT count(DISTINCT xmin::text) FROM log.event", Long.class))
                .isLessThan(appends / 2);
    }

    @Test
    void one_conflict_does_not_spoil_what_others_append_with_it() throws Exception {
        log.engine().appendEvents(one(0));
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = IntStream.range(0, 400)
                    .mapToObj(number -> threads.submit(() -> {
                        if (number % 4 == 0) {
                            assertThatThrownBy(() -> log.engine().appendEvents(one(0)))
                                    .isInstanceOf(AggregateStreamCreationException.class);
                        } else {
                            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("x", number)));
                        }
                    }))
                    .toList();
            for (var append : all) {
                append.get();
            }
        }
        assertThat(stored()).isEqualTo(301);
    }

    @Test
    void an_answer_that_is_lost_on_its_way_is_asked_for_again() throws Exception {
        var broken = new LosesAnswers(log.database());
        var engine = new PostgreSqlEventStorageEngine(new LogDataSource(broken), log.codec(), log.highWaterMark());
        broken.losesTheNextAnswer();
        engine.appendEvents(one(0), one(1));
        assertThat(broken.lost()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);

        broken.losesTheNextAnswer();
        assertThatThrownBy(() -> engine.appendEvents(one(1))).isInstanceOf(ConcurrencyException.class);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void a_log_that_cannot_be_reached_says_so_and_nothing_is_stored() throws Exception {
        var broken = new LosesAnswers(log.database());
        var engine = new PostgreSqlEventStorageEngine(new LogDataSource(broken), log.codec(), log.highWaterMark());
        broken.isAway();
        assertThatThrownBy(() -> engine.appendEvents(one(0))).isInstanceOf(EventStoreException.class);
        assertThat(stored()).isZero();
    }

    @Test
    void an_event_that_is_too_large_is_refused_by_its_size() {
        var large = event(aggregate, 1, new Counted("x".repeat(9 << 20), 1));
        assertThatThrownBy(() -> log.engine().appendEvents(one(0), large))
                .isInstanceOf(EventTooLarge.class)
                .hasMessageContaining("too large for the log")
                .hasMessageNotContaining("xxx");
        assertThat(stored()).isZero();
    }

    @Test
    void a_time_is_kept_to_the_microsecond() {
        var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_000);
        for (var number = 0; number < 12; number++) {
            // After a few executions the driver takes up a binary format
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
    void a_damaged_event_says_where_it_lies_and_not_what_it_holds() {
        log.engine().appendEvents(event(aggregate, 0, new Counted("secret", 1)));
        log.sql().update("UPDATE log.event SET payload = substr(payload, 1, 14)");
        assertThatThrownBy(() -> log.engine().readEvents(aggregate).asStream().toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("Event 1 (" + aggregate + "/0")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_event_of_a_shape_that_its_class_no_longer_has_is_not_taken_for_another() {
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
