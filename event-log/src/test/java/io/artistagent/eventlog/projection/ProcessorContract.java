package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

/** The contract of every processor. */
abstract class ProcessorContract extends ProcessorTestBase {

    @Test
    void every_event_is_handled_once_and_in_order() {
        append(30);
        processor("a", 1, 1);
        append(30);
        assertComplete();
        append(5);
        assertComplete();
    }

    @Test
    void a_restarted_processor_continues_where_it_stopped() {
        append(20);
        StreamingEventProcessor processor = processor("a", 1, 1);
        for (int round = 0; round < 3; round++) {
            append(20);
            processor.shutDown();
            append(5);
            processor.start();
        }
        assertComplete();
    }

    @Test
    void another_process_continues_where_the_first_stopped() {
        append(20);
        StreamingEventProcessor first = processor("a", 1, 1);
        Awaitility.await().atMost(PATIENCE).until(() -> recorder.count() > 50);
        first.shutDown();
        append(20);
        processor("b", 1, 1);
        assertComplete();
    }

    @Test
    void a_failed_batch_is_rolled_back_and_retried() {
        recorder.refused = event -> event.number() == 7 && recorder.refusals.get() < 2;
        append(10);
        processor("a", 1, 1);
        assertComplete();
        assertThat(recorder.refusals).hasValue(2);
    }

    @Test
    void processes_share_segments_and_keep_the_order_of_each_aggregate() {
        append(20);
        StreamingEventProcessor one = processor("a", 2, 1);
        StreamingEventProcessor other = processor("b", 2, 1);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> one.processingStatus().size() == 1
                        && other.processingStatus().size() == 1);
        append(20);
        assertComplete();
        assertThat(one.processingStatus().keySet())
                .doesNotContainAnyElementsOf(other.processingStatus().keySet());
    }

    /**
     * Only our own processor guarantees that a merge repeats nothing: the framework's continues where the slower half was.
     */
    @Test
    void a_segment_is_split_and_merged_without_losing_events() {
        append(20);
        StreamingEventProcessor processor = processor("a", 1, 4);
        split(processor);
        append(20);
        assertComplete();
        assertThat(processor.mergeSegment(0)).succeedsWithin(PATIENCE).isEqualTo(true);
        append(20);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> aggregates.forEach(aggregate -> assertThat(
                                recorder.numbersOf(aggregate).stream().distinct())
                        .containsExactlyElementsOf(
                                LongStream.range(0, appended).boxed().toList())));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> processor.processingStatus().size() == 1);
    }

    /** Splits the only segment and waits until both halves run. */
    void split(StreamingEventProcessor processor) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !processor.processingStatus().isEmpty());
        assertThat(processor.splitSegment(0)).succeedsWithin(PATIENCE).isEqualTo(true);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> processor.processingStatus().size() == 2);
    }

    @Test
    void the_status_shows_the_position() {
        append(5);
        StreamingEventProcessor processor = processor("a", 1, 1);
        assertComplete();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            EventTrackerStatus status = processor.processingStatus().get(0);
            assertThat(status.isCaughtUp()).isTrue();
            assertThat(status.isErrorState()).isFalse();
            assertThat(status.getCurrentPosition()).hasValue(50);
        });
        assertThat(processor.isRunning()).isTrue();
        processor.shutDown();
        assertThat(processor.isRunning()).isFalse();
    }
}
