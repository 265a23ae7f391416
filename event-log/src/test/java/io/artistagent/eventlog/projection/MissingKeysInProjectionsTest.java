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
import io.artistagent.eventlog.TestLog;
import io.artistagent.testkit.logs.LogLines;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key database is older than the log: events that cannot be opened wait for their keys and block only their aggregate. */
class MissingKeysInProjectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PersonId ALMA = new PersonId(UUID.randomUUID());
    private static final PersonId ZELDA = new PersonId(UUID.randomUUID());
    private static final CollaborationId OF_BOTH = new CollaborationId(UUID.randomUUID());

    private final Keeper keeper = new Keeper();
    private TestLog log;
    private LogProcessor processor;

    /** Stores comments. */
    static final class Keeper {

        final Queue<String> heard = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(CollaborationCommented comment) {
            heard.add(comment.text().map(Message::value).orElse("erased"));
        }
    }

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws Exception {
        processor.shutDown();
        log.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void events_with_a_missing_key_are_set_aside_until_the_key_is_back(int segments) throws Exception {
        for (int number = 0; number < 10; number++) {
            say(new CollaborationId(UUID.randomUUID()), 0, ZELDA, "zelda");
            say(new CollaborationId(UUID.randomUUID()), 0, ALMA, "alma");
        }
        say(OF_BOTH, 0, ALMA, "first");
        say(OF_BOTH, 1, ZELDA, "second");
        say(OF_BOTH, 2, ALMA, "third");
        loseTheKeyOf(ZELDA);

        follow(segments);
        assertThat(processor.await(23, PATIENCE)).isTrue();
        assertThat(keeper.heard).hasSize(11).contains("first").doesNotContain("zelda", "second", "third");
        assertThat(processor.deadLetters()).isEqualTo(12);
        assertThat(processor.isError()).isFalse();
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(0);

        log.sql().update("INSERT INTO keys.subject_key SELECT * FROM safe");
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(12);
        assertThat(keeper.heard).hasSize(23).containsSubsequence("first", "second", "third");
        assertThat(processor.deadLetters()).isZero();
    }

    @Test
    void retrying_many_dead_letters_takes_few_key_lookups() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        log.keys().measuredBy(meters);
        for (int number = 0; number < 30; number++) {
            say(new CollaborationId(UUID.randomUUID()), 0, ZELDA, "zelda");
        }
        loseTheKeyOf(ZELDA);
        follow(1);
        assertThat(processor.await(30, PATIENCE)).isTrue();
        log.sql().update("INSERT INTO keys.subject_key SELECT * FROM safe");
        FunctionCounter fetched = meters.get("artist.agent.keys.fetched").functionCounter();
        double before = fetched.count();

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(30);
        // The key is looked up once more for every ten seconds that this takes
        assertThat(fetched.count() - before).isLessThan(5);
    }

    @Test
    void the_log_line_names_the_event_and_the_remedy() throws Exception {
        say(OF_BOTH, 0, ZELDA, "zelda");
        loseTheKeyOf(ZELDA);

        try (LogLines lines = LogLines.of(Batches.class)) {
            follow(1);
            assertThat(processor.await(1, PATIENCE)).isTrue();

            assertThat(lines.all())
                    .singleElement()
                    .asString()
                    .contains("keeper", "Event 1 (" + OF_BOTH + "/0", "restore the newest state of that database")
                    .contains("Keys that are missing")
                    .doesNotContain(ZELDA.toString());
        }
    }

    private void say(CollaborationId collaboration, long sequence, PersonId author, String text) {
        log.engine()
                .appendEvents(List.of(event(
                        collaboration.toString(),
                        sequence,
                        new CollaborationCommented(
                                collaboration,
                                new CommentId(UUID.randomUUID()),
                                new ArtistId(UUID.randomUUID()),
                                author,
                                Personal.of(new Message(text))))));
    }

    private void loseTheKeyOf(PersonId person) {
        log.sql().execute("CREATE TABLE safe AS SELECT * FROM keys.subject_key WHERE subject = '" + person + "'");
        log.sql().update("DELETE FROM keys.subject_key WHERE subject = ?", person.value());
        log.keys().dropCachedKeys();
    }

    private void follow(int segments) {
        processor = ProcessorFixture.on(
                log,
                log.tokens("a"),
                new ProcessorSettings("keeper", 0, 5, segments, segments),
                ProcessorFixture.handlers(keeper));
        processor.start();
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
    }
}
