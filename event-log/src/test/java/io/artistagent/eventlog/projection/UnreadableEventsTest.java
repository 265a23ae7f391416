package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.history.TalliedIsCounted.TALLIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.testkit.logs.LogLines;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A projection goes on when events cannot be read, or can be read only after they are converted. */
class UnreadableEventsTest extends LogProcessorTestBase {

    @Test
    void an_event_without_a_class_is_skipped_and_counted() throws Exception {
        append(1);
        log.sql().update("UPDATE log.event SET payload_type = 'com.example.Gone' WHERE global_index = 5");
        try (LogLines lines = LogLines.of(UnknownTypes.class)) {
            LogProcessor processor = processor("a", 1, 1);
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
        LogProcessor processor = processor("a", 2, 2);
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
        LogProcessor processor = processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        assertComplete();
        assertThat(deadLetters()).isZero();
    }

    @Test
    void an_event_with_a_newer_revision_waits_as_a_dead_letter() throws Exception {
        append(2);
        log.sql().update("UPDATE log.event SET payload_revision = '2' WHERE global_index = 3");
        LogProcessor processor = processor("a", 1, 1);
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
        LogProcessor processor = processor("a", 1, 1);
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
            LogProcessor processor = processor("a", 1, 1);
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
        LogProcessor processor = processor("a", 1, 1);
        assertThat(processor.await(20, PATIENCE)).isTrue();
        assertThat(deadLetters()).isEqualTo(2);

        log.sql().update("UPDATE log.event SET meta_data = ? WHERE global_index = 3", whole);
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(2);
        assertComplete();
    }
}
