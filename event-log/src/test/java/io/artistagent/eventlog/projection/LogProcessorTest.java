package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.storage.LogReader;
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
import org.springframework.dao.DataAccessResourceFailureException;

/** The contract and more, for the processor that reads the log in PostgreSQL. */
class LogProcessorTest extends ProcessorContract {

    @Override
    StreamingEventProcessor build(String process, int segments, int segmentsHere) {
        return build(process, segments, segmentsHere, log.reader());
    }

    private LogProcessor build(String process, int segments, int segmentsHere, LogReader reader) {
        return ProcessorFixture.on(
                ProcessorFixture.access(log, reader, log.codec(), log.tokens(process)),
                new ProcessorSettings("recorder", 0, BATCH, segments, segmentsHere),
                recorder.invoker(),
                new SimpleMeterRegistry());
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
}
