package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.artistagent.eventlog.TestLog.Counted;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of every kind of log. */
interface LogContract {

    /** The log, which may hold events of other tests. */
    EventStorageEngine log();

    /** Whether the log detects that two writers use the same sequence number; an in-memory log does not. */
    default boolean detectsConflicts() {
        return true;
    }

    @Test
    default void appended_events_are_read_back() {
        String aggregate = id();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DomainEventMessage<?> first = event(aggregate, 0, new Counted("Łuz \u0001 \"quoted\"", 1));
        log().appendEvents(first, event(aggregate, 1, new Counted("x", 2)));

        List<? extends DomainEventMessage<?>> read = all(aggregate);
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().getPayload()).isEqualTo(new Counted("Łuz \u0001 \"quoted\"", 1));
        assertThat(read.getFirst().getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(read.getFirst().getType()).isEqualTo("Test");
        assertThat(read.getFirst().getAggregateIdentifier()).isEqualTo(aggregate);
        assertThat(read.getFirst().getMetaData()).isEqualTo(first.getMetaData());
        assertThat(read.getFirst().getTimestamp()).isBetween(before, Instant.now());
        assertThat(read.getLast().getSequenceNumber()).isEqualTo(1);
    }

    @Test
    default void an_aggregate_is_read_from_a_given_sequence_number() {
        String aggregate = id();
        append(aggregate, 0, 5);
        assertThat(log().readEvents(aggregate, 3).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(3L, 4L);
        assertThat(log().readEvents(aggregate, 5).hasNext()).isFalse();
        assertThat(log().lastSequenceNumberFor(aggregate)).contains(4L);
    }

    @Test
    default void an_unknown_aggregate_has_no_events() {
        assertThat(all(id())).isEmpty();
        assertThat(log().lastSequenceNumberFor(id())).isEmpty();
        assertThat(log().readSnapshot(id())).isEmpty();
    }

    @Test
    default void an_aggregate_is_created_once() {
        assumeTrue(detectsConflicts());
        String aggregate = id();
        append(aggregate, 0, 1);
        assertThatThrownBy(() -> append(aggregate, 0, 1)).isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> append(aggregate, 0, 2)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(all(aggregate)).hasSize(1);
    }

    @Test
    default void a_sequence_number_is_used_once_and_a_conflict_writes_nothing() {
        assumeTrue(detectsConflicts());
        String aggregate = id();
        append(aggregate, 0, 3);
        assertThatThrownBy(() -> append(aggregate, 2, 5)).isInstanceOf(ConcurrencyException.class);
        assertThat(all(aggregate)).hasSize(3);
    }

    @Test
    default void of_concurrent_writers_of_the_same_event_one_wins() throws Exception {
        assumeTrue(detectsConflicts());
        String aggregate = id();
        append(aggregate, 0, 1);
        List<Boolean> won = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> attempts = IntStream.range(0, 24)
                    .mapToObj(writer -> threads.submit(() -> {
                        try {
                            append(aggregate, 1, 2);
                            return true;
                        } catch (ConcurrencyException lost) {
                            return false;
                        }
                    }))
                    .toList();
            for (Future<Boolean> attempt : attempts) {
                won.add(attempt.get());
            }
        }
        assertThat(won).containsOnlyOnce(true);
        assertThat(all(aggregate)).hasSize(2);
    }

    @Test
    default void an_event_without_an_aggregate_is_stored() {
        TrackingToken start = head();
        EventMessage<?> alone = GenericEventMessage.asEventMessage(new Counted("absent", 7));
        log().appendEvents(alone);
        assertThat(after(start, 1).getFirst().getPayload()).isEqualTo(new Counted("absent", 7));
    }

    @Test
    default void the_newest_snapshot_is_read() {
        String aggregate = id();
        append(aggregate, 0, 10);
        log().storeSnapshot(event(aggregate, 4, new Counted("snapshot", 4)));
        log().storeSnapshot(event(aggregate, 9, new Counted("snapshot", 9)));
        assertThat(log().readSnapshot(aggregate).orElseThrow().getSequenceNumber())
                .isEqualTo(9);
        assertThat(log().readSnapshot(aggregate).orElseThrow().getPayload()).isEqualTo(new Counted("snapshot", 9));
    }

    @Test
    default void a_reader_sees_every_event_once_and_in_order() {
        TrackingToken start = head();
        List<String> aggregates = List.of(id(), id(), id());
        aggregates.forEach(aggregate -> append(aggregate, 0, 50));
        List<TrackedEventMessage<?>> seen = after(start, 150);
        assertThat(positions(seen)).isSorted().doesNotHaveDuplicates();
        aggregates.forEach(aggregate -> assertThat(seen.stream()
                        .map(message -> (DomainEventMessage<?>) message)
                        .filter(message -> message.getAggregateIdentifier().equals(aggregate))
                        .map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList()));
    }

    @Test
    default void a_reader_continues_after_its_token() {
        TrackingToken start = head();
        append(id(), 0, 10);
        List<TrackedEventMessage<?>> seen = after(start, 10);
        List<TrackedEventMessage<?>> rest = after(seen.get(3).trackingToken(), 6);
        assertThat(positions(rest)).isEqualTo(positions(seen.subList(4, 10)));
    }

    @Test
    default void a_time_maps_to_a_position_in_the_log() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        log().appendEvents(at(tomorrow), at(tomorrow.plusSeconds(1)));
        log().appendEvents(at(tomorrow.plusSeconds(10)), at(tomorrow.plusSeconds(11)), at(tomorrow.plusSeconds(12)));
        assertThat(after(log().createTokenAt(tomorrow.plusSeconds(10)), 3)).hasSize(3);
        assertThat(after(log().createTokenAt(tomorrow.plusSeconds(20)), 0)).isEmpty();
    }

    private static DomainEventMessage<?> at(Instant time) {
        return new GenericDomainEventMessage<>(
                "Test", id(), 0, new Counted("writer", 0), MetaData.emptyInstance(), id(), time);
    }

    private void append(String aggregate, long from, long to) {
        log().appendEvents(LongStream.range(from, to)
                .<DomainEventMessage<?>>mapToObj(number -> event(aggregate, number, new Counted("writer", number)))
                .toList());
    }

    private List<? extends DomainEventMessage<?>> all(String aggregate) {
        return log().readEvents(aggregate).asStream().toList();
    }

    private TrackingToken head() {
        append(id(), 0, 1);
        return log().createHeadToken();
    }

    /** The events after a token, once at least the expected number is visible. */
    private List<TrackedEventMessage<?>> after(@Nullable TrackingToken start, int expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> log().readEvents(start, false)
                                .<TrackedEventMessage<?>>map(event -> event)
                                .toList(),
                        seen -> seen.size() >= expected);
    }

    private static List<Long> positions(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
