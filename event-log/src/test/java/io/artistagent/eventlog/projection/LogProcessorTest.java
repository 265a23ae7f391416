package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.TestLog.event;
import static io.artistagent.eventlog.history.TalliedIsCounted.TALLIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.testkit.logs.LogLines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The contract and more, for the processor that reads the log in PostgreSQL. */
class LogProcessorTest extends ProcessorContract {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    StreamingEventProcessor build(String process, int segments, int segmentsHere) {
        return build(process, segments, segmentsHere, log.reader());
    }

    private LogProcessor build(String process, int segments, int segmentsHere, LogReader reader) {
        ProcessorSettings projection = new ProcessorSettings("recorder", 0, BATCH, segments, segmentsHere);
        return new LogProcessor(
                projection,
                recorder.invoker(),
                new ProjectionContext.LogAccess(
                        log.database(),
                        reader,
                        log.codec(),
                        log.tokens(process),
                        log.axonTransactions(),
                        log.transientFailures()),
                new ProjectionMetrics(meters, projection));
    }

    @Test
    void halves_at_different_positions_are_merged_without_repetition() {
        StreamingEventProcessor processor = processor("a", 1, 4);
        split(processor);
        Semaphore slow = new Semaphore(0);
        recorder.meanwhile.set(slow::acquireUninterruptibly);
        append(20);
        CompletableFuture<Boolean> merged;
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> places(processor).contains(200L));
            assertThat(places(processor)).hasSize(2);
            merged = processor.mergeSegment(0);
            append(20);
        } finally {
            slow.release();
        }
        assertThat(merged).succeedsWithin(PATIENCE).isEqualTo(true);
        assertComplete();
    }

    private static Set<Long> places(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .map(status -> status.getCurrentPosition().orElse(0))
                .collect(Collectors.toSet());
    }

    @Test
    void an_event_that_keeps_failing_is_set_aside_with_later_events_of_its_aggregate() throws Exception {
        recorder.refused = event -> event.writer().equals(aggregate(3)) && event.number() == 4;
        append(10);
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(100, PATIENCE)).isTrue();

        assertThat(recorder.numbersOf(aggregate(3))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(recorder.numbersOf(aggregate(4))).hasSize(10);
        assertThat(deadLetters()).isEqualTo(6);
        assertThat(meters.get("artist.agent.projection.dead.letters").gauge().value())
                .isEqualTo(6);

        append(2);
        assertThat(processor.await(120, PATIENCE)).isTrue();
        assertThat(recorder.numbersOf(aggregate(3))).hasSize(4);
        assertThat(deadLetters()).isEqualTo(8);
    }

    @Test
    void a_stuck_projection_stays_stuck_while_its_page_is_read_again() throws Exception {
        CountDownLatch readable = new CountDownLatch(1);
        AtomicBoolean slow = new AtomicBoolean();
        recorder.refused = event -> {
            slow.set(true);
            throw new DataAccessResourceFailureException("The store is unavailable.");
        };
        LogProcessor processor = build("a", 1, 1, slowly(log.reader(), slow, readable));
        try {
            processor.start();
            append(1);
            Awaitility.await().atMost(PATIENCE).until(processor::isError);
            // While it waits for the page, the worker extends its claim
            for (int extended = 0; extended < 3; extended++) {
                String before = claimedAt();
                Awaitility.await().atMost(PATIENCE).until(() -> !claimedAt().equals(before));
            }

            assertThat(processor.isError()).isTrue();
            recorder.refused = event -> false;
            readable.countDown();
            assertComplete();
            assertThat(processor.isError()).isFalse();
        } finally {
            readable.countDown();
            processor.shutDown();
        }
    }

    private String claimedAt() {
        return log.sql().queryForObject("SELECT time_stamp FROM log.token", String.class);
    }

    /** A reader that answers only once events are readable, from the time when it is slow. */
    private static LogReader slowly(LogReader reader, AtomicBoolean slow, CountDownLatch readable) {
        return (LogReader) Proxy.newProxyInstance(
                LogReader.class.getClassLoader(), new Class<?>[] {LogReader.class}, (proxy, method, arguments) -> {
                    if (slow.get() && method.getName().equals("read")) {
                        readable.await();
                    }
                    try {
                        return method.invoke(reader, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Test
    void dead_letters_are_retried_in_order() throws Exception {
        recorder.refused = event -> event.writer().equals(aggregate(3)) && event.number() >= 4;
        append(10);
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(100, PATIENCE)).isTrue();

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(0);
        recorder.refused = event -> event.writer().equals(aggregate(3)) && event.number() == 7;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(3);
        recorder.refused = event -> false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(3);
        assertComplete();
        assertThat(deadLetters()).isZero();
        append(3);
        assertComplete();
    }

    @Test
    void dead_letters_stay_set_aside_in_another_process() throws Exception {
        recorder.refused = event -> event.writer().equals(aggregate(0)) && event.number() == 1;
        append(3);
        LogProcessor first = (LogProcessor) processor("a", 1, 1);
        assertThat(first.await(30, PATIENCE)).isTrue();
        first.shutDown();
        recorder.refused = event -> false;
        append(3);
        LogProcessor second = (LogProcessor) processor("b", 1, 1);
        assertThat(second.await(60, PATIENCE)).isTrue();
        assertThat(recorder.numbersOf(aggregate(0))).containsExactly(0L);
        assertThat(second.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(5);
        assertComplete();
    }

    @Test
    void an_event_without_a_class_is_skipped_and_counted() throws Exception {
        append(1);
        log.sql().update("UPDATE log.event SET payload_type = 'com.example.Gone' WHERE global_index = 5");
        try (LogLines lines = LogLines.of(UnknownTypes.class)) {
            LogProcessor processor = (LogProcessor) processor("a", 1, 1);
            assertThat(processor.await(10, PATIENCE)).isTrue();
            assertThat(lines.all()).singleElement().asString().contains("The automation will not act on them");
        }
        assertThat(recorder.count()).isEqualTo(9);
        assertThat(meters.get("artist.agent.projection.unknown.events")
                        .tag("type", "com.example.Gone")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.event", Long.class))
                .isEqualTo(10);
    }

    @Test
    void an_event_without_a_class_is_counted_once_however_often_it_is_read() throws Exception {
        append(2);
        log.sql().update("UPDATE log.event SET payload_type = 'com.example.Gone' WHERE global_index % 2 = 1");
        recorder.refused = event -> recorder.refusals.get() < 4;
        LogProcessor processor = (LogProcessor) processor("a", 2, 2);
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
        assertThat(processor.await(20, PATIENCE)).isTrue();

        assertThat(meters.get("artist.agent.projection.unknown.events")
                        .counter()
                        .count())
                .isEqualTo(10);
    }

    @Test
    void renamed_events_are_handled_with_the_others() throws Exception {
        append(2);
        log.sql()
                .update(
                        "UPDATE log.event SET payload_type = ?, payload_revision = ?,"
                                + " payload = convert_to(replace(convert_from(payload, 'UTF8'), 'writer', 'scribe'), 'UTF8')"
                                + " WHERE global_index % 2 = 1",
                        TALLIED.type(), TALLIED.revision());
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        assertComplete();
        assertThat(deadLetters()).isZero();
    }

    @Test
    void an_event_with_a_newer_revision_waits_as_a_dead_letter() throws Exception {
        append(2);
        log.sql().update("UPDATE log.event SET payload_revision = '2' WHERE global_index = 3");
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        assertThat(recorder.count()).isEqualTo(18);
        assertThat(deadLetters()).isEqualTo(2);

        log.sql().update("UPDATE log.event SET payload_revision = '1' WHERE global_index = 3");
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(2);
        assertComplete();
    }

    @Test
    void a_damaged_event_is_set_aside_and_handled_once_repaired() throws Exception {
        append(2);
        byte[] payload = log.sql().queryForObject("SELECT payload FROM log.event WHERE global_index = 3", byte[].class);
        log.sql().update("UPDATE log.event SET payload = 'damaged' WHERE global_index = 3");
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        assertThat(recorder.count()).isEqualTo(18);
        assertThat(deadLetters()).isEqualTo(2);
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(0);

        log.sql().update("UPDATE log.event SET payload = ? WHERE global_index = 3", payload);
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(2);
        assertComplete();
    }

    @Test
    void an_unreadable_event_does_not_break_up_the_batch() throws Exception {
        append(2);
        log.sql().update("UPDATE log.event SET payload = 'damaged' WHERE global_index = 7");
        assertThat(log.highWaterMark().awaitBeyond(19, PATIENCE)).isTrue();

        try (LogLines lines = LogLines.of(SegmentWorker.class)) {
            LogProcessor processor = (LogProcessor) processor("a", 1, 1);
            assertThat(processor.await(20, PATIENCE)).isTrue();
            assertThat(lines.all()).isEmpty();
        }
        assertThat(recorder.count()).isEqualTo(18);
        assertThat(deadLetters()).isEqualTo(2);
        assertThat(log.sql().queryForObject("SELECT count(DISTINCT xmin::text) FROM recorded", Long.class))
                .isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{brokenmeta", "{\"trace\": \"1\"", "{} {}", "[]", ""})
    void an_event_with_damaged_metadata_is_set_aside_even_if_the_metadata_is_unused(String damaged) throws Exception {
        append(2);
        byte[] whole = log.sql().queryForObject("SELECT meta_data FROM log.event WHERE global_index = 3", byte[].class);
        log.sql().update("UPDATE log.event SET meta_data = convert_to(?, 'UTF8') WHERE global_index = 3", damaged);
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        assertThat(deadLetters()).isEqualTo(2);

        log.sql().update("UPDATE log.event SET meta_data = ? WHERE global_index = 3", whole);
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(2);
        assertComplete();
    }

    @Test
    void each_segment_retries_its_own_dead_letters() throws Exception {
        recorder.refused = event -> event.number() == 1;
        append(3);
        LogProcessor processor = (LogProcessor) processor("a", 2, 2);
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
        assertThat(processor.await(30, PATIENCE)).isTrue();
        assertThat(deadLetters()).isEqualTo(20);
        recorder.refused = event -> false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(20);
        assertThat(deadLetters()).isZero();
        assertComplete();
    }

    @Test
    void a_batch_is_not_stored_after_the_claim_was_taken_over_and_released() throws Exception {
        append(2);
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        recorder.meanwhile.set(() -> log.sql().update("UPDATE log.token SET owner = NULL"));
        append(1);
        Awaitility.await().atMost(PATIENCE).until(() -> recorder.meanwhile.get() == null);
        assertComplete();
    }

    @Test
    void a_processor_restarted_while_stopping_handles_events_once() throws Exception {
        append(5);
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        for (int round = 0; round < 3; round++) {
            CompletableFuture<Void> stopping = processor.shutdownAsync();
            assertThat(processor.isRunning() || stopping.isDone()).isTrue();
            processor.start();
            append(5);
        }
        assertComplete();
    }

    @Test
    void waiting_for_a_position_times_out() throws Exception {
        append(1);
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        assertThat(processor.await(10, PATIENCE)).isTrue();
        assertThat(processor.await(11, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void waiting_for_a_position_returns_at_once_when_it_is_reached() throws Exception {
        LogProcessor processor = (LogProcessor) processor("a", 1, 1);
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
        for (long index : LongStream.rangeClosed(1, 20).toArray()) {
            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("x", index)));
            assertThat(processor.await(index, PATIENCE)).isTrue();
            assertThat(recorder.count()).isEqualTo(index);
        }
    }

    private long deadLetters() {
        return log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class);
    }
}
