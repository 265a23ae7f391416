package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dead letters are handled once and in order, by the process that holds the segment. */
class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<LogProcessor> processors = new ArrayList<>();
    private final String aggregate = UUID.randomUUID().toString();
    private TestLog log;
    private Recorder recorder;

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh();
        recorder = new Recorder(log, "recorded");
    }

    @AfterEach
    void close() throws InterruptedException {
        processors.forEach(LogProcessor::shutDown);
        log.close();
    }

    @Test
    void a_process_that_lost_its_claim_does_not_repeat_the_retries_of_its_successor() throws Exception {
        LogProcessor sleeper = setsAside(3);
        recorder.meanwhile.set(() -> {
            elsewhere("UPDATE log.token SET owner = NULL");
            LogProcessor successor = processor("b");
            Awaitility.await().atMost(PATIENCE).until(successor::isAllHere);
            assertThat(successor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(3);
        });

        assertThat(sleeper.retryDeadLetters())
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .havingRootCause()
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(recorder.numbersOf(aggregate)).containsExactly(0L, 1L, 2L);
        assertThat(sleeper.deadLetters()).isZero();
    }

    @Test
    void a_dead_letter_that_was_removed_meanwhile_is_not_handled() throws Exception {
        LogProcessor processor = setsAside(2);
        recorder.meanwhile.set(() -> elsewhere("DELETE FROM log.dead_letter WHERE global_index = 1"));

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(recorder.numbersOf(aggregate)).containsExactly(1L);
        append(2, 1);
        assertThat(processor.await(3, PATIENCE)).isTrue();
        assertThat(recorder.numbersOf(aggregate)).containsExactly(1L, 2L);
    }

    @Test
    void many_dead_letters_are_handled_in_order() throws Exception {
        LogProcessor processor = setsAside(250);

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(250);
        assertThat(recorder.numbersOf(aggregate))
                .containsExactlyElementsOf(LongStream.range(0, 250).boxed().toList());
        assertThat(processor.deadLetters()).isZero();
    }

    @Test
    void a_dead_letter_that_fails_again_blocks_those_after_it() throws Exception {
        LogProcessor processor = setsAside(250);
        recorder.refused = event -> event.number() == 120;

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(120);
        append(250, 1);
        assertThat(processor.await(251, PATIENCE)).isTrue();
        assertThat(processor.deadLetters()).isEqualTo(131);

        recorder.refused = event -> false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(131);
        assertThat(recorder.numbersOf(aggregate))
                .containsExactlyElementsOf(LongStream.range(0, 251).boxed().toList());
    }

    private LogProcessor setsAside(int letters) throws InterruptedException {
        recorder.refused = event -> true;
        append(0, letters);
        LogProcessor processor = processor("a");
        assertThat(processor.await(letters, PATIENCE)).isTrue();
        assertThat(processor.deadLetters()).isEqualTo(letters);
        recorder.refused = event -> false;
        return processor;
    }

    private LogProcessor processor(String process) {
        LogProcessor processor = ProcessorFixture.on(
                log, log.tokens(process), new ProcessorSettings("recorder", 20), recorder.invoker());
        processors.add(processor);
        processor.start();
        return processor;
    }

    private void append(long first, int events) {
        log.engine()
                .appendEvents(LongStream.range(first, first + events)
                        .<DomainEventMessage<?>>mapToObj(
                                number -> event(aggregate, number, new Counted(aggregate, number)))
                        .toList());
    }

    /** Runs a statement in a separate transaction, as another process would. */
    private void elsewhere(String statement) {
        try {
            log.database()
                    .onSeparateConnection(
                            connection -> connection.createStatement().execute(statement));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
