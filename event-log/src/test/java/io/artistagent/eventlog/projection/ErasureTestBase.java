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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Projections that store the comments of a person until the person is erased. */
abstract class ErasureTestBase {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final PersonId ZELDA = new PersonId(UUID.randomUUID());

    private final List<LogProcessor> processors = new ArrayList<>();
    final Keeper keeper = new Keeper();
    TestLog log;
    long written;

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
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws Exception {
        processors.forEach(LogProcessor::shutDown);
        log.close();
    }

    void say(PersonId author, String text, int times) {
        IntStream.range(0, times).forEach(number -> {
            log.engine().appendEvents(comment(author, text + number));
            written++;
        });
    }

    void erase(PersonId person) {
        log.keys().erase(person);
        append(new PersonErased(person), person.toString());
    }

    void append(Object payload, String aggregate) {
        log.engine().appendEvents(List.of(event(aggregate, 0, payload)));
        written++;
    }

    static List<DomainEventMessage<?>> comment(PersonId author, String text) {
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

    LogProcessor processor(String process, int segments) {
        return processor(process, segments, log.thisNode());
    }

    LogProcessor processor(String process, int segments, TestLog.Node node) {
        return processor(process, segments, node, keeper);
    }

    LogProcessor processor(String process, int segments, TestLog.Node node, Object handlers) {
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
