package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.TestLog;
import io.artistagent.testkit.stores.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A person is erased while other segments, prefetched pages and other processes still hold their data. */
class ErasuresInSegmentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PersonId ZELDA = new PersonId(UUID.randomUUID());

    private final List<LogProcessor> processors = new ArrayList<>();
    private final Keeper keeper = new Keeper();
    private TestLog log;
    private long written;

    /** An event that the projection does not handle. */
    @Revision("1")
    record Unwanted(long number) {}

    /** Stores comments until their author is erased, and records which threads handled the erasure. */
    static final class Keeper {

        final Queue<String> heard = new ConcurrentLinkedQueue<>();
        final Queue<String> heldBack = new ConcurrentLinkedQueue<>();
        final Queue<String> erasedBy = new ConcurrentLinkedQueue<>();
        volatile @Nullable CountDownLatch held;
        volatile boolean refuses;
        volatile boolean refusesComments;

        @EventHandler
        void on(CollaborationCommented comment) throws InterruptedException {
            if (refusesComments) {
                throw new IllegalStateException("This comment is refused.");
            }
            CountDownLatch gate = held;
            String text = comment.text().map(Message::value).orElse("erased");
            if (gate != null && Thread.currentThread().getName().endsWith("-1")) {
                heldBack.add(text);
                assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
            }
            heard.add(text);
        }

        @EventHandler
        void on(PersonErased erasure) {
            if (refuses) {
                throw new IllegalStateException("This erasure is refused.");
            }
            erasedBy.add(Thread.currentThread().getName());
            heard.removeIf(text -> text.startsWith("zelda"));
        }
    }

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.on(TestStores.freshDatabase());
    }

    @AfterEach
    void close() throws Exception {
        processors.forEach(LogProcessor::shutDown);
        log.close();
    }

    @Test
    void every_segment_gets_an_erasure_once() throws Exception {
        LogProcessor processor = processor("a", 4);
        say(ZELDA, "zelda", 20);
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(keeper.erasedBy).hasSize(4).doesNotHaveDuplicates();
        assertThat(keeper.heard).noneMatch(text -> text.startsWith("zelda"));
    }

    @Test
    void a_slow_segment_also_forgets_what_it_writes_late() throws Exception {
        keeper.held = new CountDownLatch(1);
        LogProcessor processor = processor("a", 2);
        say(ZELDA, "zelda", 20);
        Awaitility.await().atMost(PATIENCE).until(() -> !keeper.heldBack.isEmpty());
        assertThat(keeper.heldBack).allMatch(text -> text.startsWith("zelda"));
        erase(ZELDA);
        Awaitility.await().atMost(PATIENCE).until(() -> !keeper.erasedBy.isEmpty());
        keeper.held.countDown();
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(keeper.erasedBy).hasSize(2);
        assertThat(keeper.heard).noneMatch(text -> text.startsWith("zelda"));
    }

    @Test
    void an_event_after_an_erasure_is_not_opened_even_if_another_node_sealed_it() throws Exception {
        LogProcessor processor = processor("a", 1);
        say(ZELDA, "zelda", 1);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        // Another node does not know of the erasure yet and still has the key in memory
        TestLog.Node late = log.anotherNode();
        late.keys().sealing("warm", ZELDA.value());
        log.keys().erase(ZELDA);
        append(new PersonErased(ZELDA), ZELDA.toString());
        log.keys().dropCachedKeys();
        late.append(comment(ZELDA, "zelda is late"));
        written++;
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(keeper.heard).containsExactly("erased");
    }

    @Test
    void a_node_that_takes_over_after_an_erasure_does_not_use_a_cached_key() throws Exception {
        LogProcessor first = processor("a", 1);
        say(ZELDA, "zelda", 1);
        assertThat(first.await(written, PATIENCE)).isTrue();
        TestLog.Node other = log.anotherNode();
        other.keys().sealing("warm", ZELDA.value());
        erase(ZELDA);
        assertThat(first.await(written, PATIENCE)).isTrue();
        first.shutDown();
        other.append(comment(ZELDA, "zelda is late"));
        written++;

        LogProcessor second = processor("b", 1, other);
        assertThat(second.await(written, PATIENCE)).isTrue();
        assertThat(keeper.heard).containsExactly("erased");
    }

    @Test
    void a_dead_lettered_erasure_can_be_retried() throws Exception {
        keeper.refuses = true;
        LogProcessor processor = processor("a", 2);
        say(ZELDA, "zelda", 10);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        assertThat(keeper.heard).hasSize(10).allMatch(text -> text.startsWith("zelda"));
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class))
                .isEqualTo(1);

        keeper.refuses = false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE);
        assertThat(keeper.heard).isEmpty();
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class))
                .isZero();
    }

    @Test
    void a_dead_letter_from_before_an_erasure_is_retried_as_erased() throws Exception {
        keeper.refusesComments = true;
        LogProcessor processor = processor("a", 1);
        say(ZELDA, "zelda", 1);
        Awaitility.await().atMost(PATIENCE).until(() -> processor.deadLetters() == 1);
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();

        keeper.refusesComments = false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(keeper.heard).containsExactly("erased");
    }

    @Test
    void an_erasure_is_handled_again_after_dead_letters_from_before_it() throws Exception {
        LogProcessor processor = withADeadLetterFromBeforeAnErasure();

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(keeper.erasedBy).hasSize(1);
        assertThat(processor.deadLetters()).isZero();
    }

    @Test
    void an_erasure_that_cannot_be_handled_again_is_not_lost() throws Exception {
        LogProcessor processor = withADeadLetterFromBeforeAnErasure();
        keeper.refuses = true;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(processor.deadLetters()).isEqualTo(1);
        processor.shutDown();
        keeper.refuses = false;

        LogProcessor next = processor("b", 1);
        assertThat(next.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(keeper.erasedBy).hasSize(1);
        assertThat(next.deadLetters()).isZero();
    }

    /** A comment was set aside, then its author was erased. */
    private LogProcessor withADeadLetterFromBeforeAnErasure() throws Exception {
        keeper.refusesComments = true;
        LogProcessor processor = processor("a", 1);
        say(ZELDA, "zelda", 1);
        Awaitility.await().atMost(PATIENCE).until(() -> processor.deadLetters() == 1);
        keeper.refusesComments = false;
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        keeper.erasedBy.clear();
        return processor;
    }

    @Test
    void a_projection_without_personal_data_drops_the_key_too() throws Exception {
        Object indifferent = new Object() {
            @EventHandler
            void on(Unwanted event) {}
        };
        TestLog.Node node = log.anotherNode();
        LogProcessor processor = processor("a", 1, node, indifferent);
        say(ZELDA, "zelda", 1);
        node.keys().sealing("warm", ZELDA.value());
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(node.keys().isErased(ZELDA.value())).isTrue();
    }

    @Test
    void a_retry_keeps_the_cached_keys() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TestLog.Node node = log.anotherNode();
        node.keys().measuredBy(meters);
        AtomicInteger attempts = new AtomicInteger();
        Object stuck = new Object() {
            @EventHandler
            void on(CollaborationCommented comment) {
                attempts.incrementAndGet();
                throw new DataAccessResourceFailureException("The store is unavailable.");
            }
        };
        processor("a", 1, node, stuck);
        say(ZELDA, "zelda", 1);
        Awaitility.await().atMost(PATIENCE).until(() -> attempts.get() > 4);

        assertThat(meters.get("artist.agent.keys.fetched").functionCounter().count())
                .isEqualTo(1);
    }

    private void say(PersonId author, String text, int times) {
        IntStream.range(0, times).forEach(number -> {
            log.engine().appendEvents(comment(author, text + number));
            written++;
        });
    }

    private void erase(PersonId person) {
        log.keys().erase(person);
        append(new PersonErased(person), person.toString());
    }

    private void append(Object payload, String aggregate) {
        log.engine().appendEvents(List.of(event(aggregate, 0, payload)));
        written++;
    }

    private static List<DomainEventMessage<?>> comment(PersonId author, String text) {
        CollaborationId collaboration = new CollaborationId(UUID.randomUUID());
        return List.of(event(
                collaboration.toString(),
                0,
                new CollaborationCommented(
                        collaboration,
                        new CommentId(UUID.randomUUID()),
                        new ArtistId(UUID.randomUUID()),
                        author,
                        Personal.of(new Message(text)))));
    }

    private LogProcessor processor(String process, int segments) {
        return processor(process, segments, log.thisNode());
    }

    private LogProcessor processor(String process, int segments, TestLog.Node node) {
        return processor(process, segments, node, keeper);
    }

    private LogProcessor processor(String process, int segments, TestLog.Node node, Object handlers) {
        LogProcessor processor = ProcessorFixture.on(
                log,
                node.codec(),
                log.tokens(process),
                new ProcessorSettings("keeper", 0, 5, segments, segments),
                ProcessorFixture.handlers(handlers));
        processors.add(processor);
        processor.start();
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
        return processor;
    }
}
