package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An event that cannot be handled is set aside with the later events of its aggregate, until they are retried in order. */
class EventsSetAsideTest extends LogProcessorTestBase {

    @Test
    void an_event_that_keeps_failing_is_set_aside_with_later_events_of_its_aggregate() throws Exception {
        recorder.refused = event -> event.writer().equals(aggregate(3)) && event.number() == 4;
        append(10);
        LogProcessor processor = processor("a", 1, 1);
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
    void dead_letters_are_retried_in_order() throws Exception {
        recorder.refused = event -> event.writer().equals(aggregate(3)) && event.number() >= 4;
        append(10);
        LogProcessor processor = processor("a", 1, 1);
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
        LogProcessor first = processor("a", 1, 1);
        assertThat(first.await(30, PATIENCE)).isTrue();
        first.shutDown();
        recorder.refused = event -> false;
        append(3);
        LogProcessor second = processor("b", 1, 1);
        assertThat(second.await(60, PATIENCE)).isTrue();
        assertThat(recorder.numbersOf(aggregate(0))).containsExactly(0L);
        assertThat(second.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(5);
        assertComplete();
    }

    @Test
    void each_segment_retries_its_own_dead_letters() throws Exception {
        recorder.refused = event -> event.number() == 1;
        append(3);
        LogProcessor processor = processor("a", 2, 2);
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
        assertThat(processor.await(30, PATIENCE)).isTrue();
        assertThat(deadLetters()).isEqualTo(20);
        recorder.refused = event -> false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(20);
        assertThat(deadLetters()).isZero();
        assertComplete();
    }
}
