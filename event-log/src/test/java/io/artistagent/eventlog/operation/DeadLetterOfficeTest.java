package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.TestLog.event;
import static io.artistagent.eventlog.operation.ProjectionsEndpointTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.operation.DeadLetterOffice.Found;
import io.artistagent.eventlog.projection.DeadLetterTable;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.TestProcess;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer settles the events that a read model could not handle, one by one. */
class DeadLetterOfficeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID OFFICER = UUID.fromString("5f0f1b8e-52a5-4c62-9d53-3f9f4c1f1d10");
    private static final String REASON = "It counts nothing.";

    private final String aggregate = UUID.randomUUID().toString();
    private volatile long refused = -1;
    private TestLog log;
    private TestProcess process;
    private DeadLetterOffice office;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
        process = process("a");
        office = office(process, PATIENCE);
    }

    private TestProcess process(String name) {
        TestProcess started = OperationFixture.process(log, name, new ProjectionsEndpointTest.Sender());
        started.tally.meanwhile = event -> {
            if (event.number() == refused) {
                throw new IllegalStateException("This event is refused.");
            }
        };
        return started;
    }

    private DeadLetterOffice office(TestProcess of, Duration patience) {
        return new DeadLetterOffice(
                new DeadLetterTable(JdbcClient.create(log.database())),
                log.reader(),
                log.codec(),
                new Projections(of.processing()),
                patience);
    }

    @AfterEach
    void close() throws Exception {
        process.close();
        log.close();
    }

    /** Appends three events, of which the read model refuses one. */
    private void setAside(long number) {
        refused = number;
        log.engine()
                .appendEvents(LongStream.range(0, 3)
                        .<DomainEventMessage<?>>mapToObj(each -> event(aggregate, each, new Counted(aggregate, each)))
                        .toList());
        assertThat(process.positions().await("tally", new LogPosition(3), PATIENCE))
                .isTrue();
    }

    private List<Found> letters() {
        return office.list(null, null, 10).letters();
    }

    private List<Long> counted() {
        return log.sql().queryForList("SELECT number FROM tally_1.counted ORDER BY number", Long.class);
    }

    @Test
    void a_dead_letter_shows_its_cause_and_what_waits_for_it() {
        setAside(1);

        List<Found> letters = letters();
        assertThat(letters).extracting(Found::id).containsExactly("tally@1:2", "tally@1:3");
        assertThat(letters.getFirst().letter().cause()).isEqualTo(IllegalStateException.class.getName());
        assertThat(letters.getFirst().letter().waits()).isFalse();
        assertThat(letters.getFirst().event().orElseThrow().sequence()).isEqualTo(1);
        assertThat(letters.getLast().letter().waits()).isTrue();
        assertThat(letters.getLast().letter().cause()).isNull();
        assertThat(office.list("tally", letters.getFirst().id(), 10).letters())
                .extracting(Found::id)
                .containsExactly("tally@1:3");
        assertThat(office.list("sender", null, 10).letters()).isEmpty();
    }

    @Test
    void a_retry_handles_the_dead_letters_of_an_aggregate_in_order() {
        setAside(1);
        assertThat(office.retry("tally@1:2").isHandled()).isFalse();
        assertThat(office.one("tally@1:2").letter().attempts()).isEqualTo(2);
        refused = -1;

        assertThat(office.retry("tally@1:3").isHandled()).isTrue();

        assertThat(counted()).containsExactly(0L, 1L, 2L);
        assertThat(letters()).isEmpty();
    }

    @Test
    void after_an_eviction_the_events_that_waited_are_handled() {
        setAside(1);

        assertThat(office.evict("tally@1:2", OFFICER, REASON)).isTrue();

        assertThat(counted()).containsExactly(0L, 2L);
        assertThat(letters()).isEmpty();
        assertThat(log.sql()
                        .queryForList(
                                "SELECT processor_name || ' ' || global_index || ' ' || evicted_by || ' ' || reason"
                                        + " FROM log.dead_letter_eviction",
                                String.class))
                .containsExactly("tally@1 2 " + OFFICER + " " + REASON);
        log.engine().appendEvents(List.of(event(aggregate, 3, new Counted(aggregate, 3))));
        assertThat(process.positions().await("tally", new LogPosition(4), PATIENCE))
                .isTrue();
        assertThat(counted()).containsExactly(0L, 2L, 3L);
    }

    @Test
    void a_rebuild_skips_what_was_evicted_and_takes_over() {
        setAside(1);
        office.evict("tally@1:2", OFFICER, REASON);

        Rebuild rebuild = process.rebuilds.begin(process.tally).orElseThrow();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> process.rebuilds.find(rebuild.id()).orElseThrow().state() == Rebuild.State.DONE);
        assertThat(log.sql().queryForList("SELECT number FROM tally_2.counted ORDER BY number", Long.class))
                .containsExactly(0L, 2L);
        assertThat(letters()).isEmpty();
    }

    @Test
    void only_the_first_dead_letter_of_an_aggregate_can_be_evicted() {
        setAside(1);

        assertRefused(() -> office.evict("tally@1:3", OFFICER, REASON), OperationProblem.WAITS_FOR_ANOTHER);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void an_erasure_cannot_be_evicted() {
        setAside(1);
        PersonId person = new PersonId(UUID.randomUUID());
        log.engine().appendEvents(List.of(event(person.toString(), 0, new PersonErased(person))));
        log.sql()
                .update(
                        "INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, attempts)"
                                + " VALUES ('tally@1', 4, ?, 1)",
                        person.toString());

        assertRefused(() -> office.evict("tally@1:4", OFFICER, REASON), OperationProblem.ERASURES_STAY);
    }

    @Test
    void a_dead_letter_whose_event_was_removed_is_listed_with_those_behind_it() {
        setAside(0);
        log.sql().update("DELETE FROM log.event WHERE global_index = 2");

        DeadLetterOffice.Part first = office.list(null, null, 1);
        DeadLetterOffice.Part second = office.list(null, "tally@1:1", 1);
        DeadLetterOffice.Part third = office.list(null, "tally@1:2", 1);

        assertThat(first.letters()).extracting(Found::id).containsExactly("tally@1:1");
        assertThat(first.hasMore()).isTrue();
        assertThat(second.letters()).extracting(Found::id).containsExactly("tally@1:2");
        assertThat(second.letters().getFirst().event()).isEmpty();
        assertThat(second.hasMore()).isTrue();
        assertThat(third.letters()).extracting(Found::id).containsExactly("tally@1:3");
        assertThat(third.hasMore()).isFalse();
        assertThat(office.one("tally@1:2").event()).isEmpty();
        assertRefused(() -> office.evict("tally@1:2", OFFICER, REASON), OperationProblem.EVENT_IS_MISSING);
    }

    @Test
    void a_list_ends_early_if_its_events_are_large() {
        setAside(0);
        log.sql().update("UPDATE log.event SET payload = convert_to(repeat('x', 3000000), 'UTF8')");

        DeadLetterOffice.Part first = office.list(null, null, 10);
        DeadLetterOffice.Part second = office.list(null, "tally@1:1", 10);
        DeadLetterOffice.Part third = office.list(null, "tally@1:2", 10);

        assertThat(first.letters()).extracting(Found::id).containsExactly("tally@1:1");
        assertThat(first.hasMore()).isTrue();
        assertThat(second.letters()).extracting(Found::id).containsExactly("tally@1:2");
        assertThat(third.letters()).extracting(Found::id).containsExactly("tally@1:3");
        assertThat(third.hasMore()).isFalse();
    }

    @Test
    void an_unknown_dead_letter_is_not_found() {
        for (String id : List.of("tally@1:2", "tally@1", ":1", "tally@1:x", "", "tally@1:99999999999999999999")) {
            assertRefused(() -> office.one(id), OperationProblem.NO_SUCH_DEAD_LETTER);
            assertRefused(() -> office.retry(id), OperationProblem.NO_SUCH_DEAD_LETTER);
            assertRefused(() -> office.evict(id, OFFICER, REASON), OperationProblem.NO_SUCH_DEAD_LETTER);
        }
    }

    @Test
    void any_process_can_have_a_dead_letter_retried_by_the_one_that_follows_the_projection() {
        setAside(1);
        try (TestProcess other = process("b")) {
            DeadLetterOffice elsewhere = office(other, PATIENCE);
            refused = -1;

            assertThat(elsewhere.retry("tally@1:2").isHandled()).isTrue();
            assertThat(counted()).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void a_request_that_no_process_answers_is_kept_until_one_does() {
        setAside(1);
        process.close();
        refused = -1;
        assertRefused(
                () -> office(process, Duration.ofMillis(10)).retry("tally@1:2"), OperationProblem.RETRY_IS_PENDING);
        assertThat(letters().getFirst().letter().isRequested()).isTrue();

        process = process("c");

        Awaitility.await().atMost(PATIENCE).until(() -> letters().isEmpty());
        assertThat(counted()).containsExactly(0L, 1L, 2L);
    }
}
