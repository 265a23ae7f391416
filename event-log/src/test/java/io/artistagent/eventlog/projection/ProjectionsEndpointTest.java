package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.LogOfATest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.LogOfATest;
import io.artistagent.eventlog.LogOfATest.Counted;
import io.artistagent.eventlog.projection.ProjectionsEndpoint.Retried;
import io.artistagent.eventlog.projection.ProjectionsEndpoint.Work;
import io.artistagent.testkit.stores.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;

/** What an operator is answered. */
class ProjectionsEndpointTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Keeper keeper = new Keeper();
    private final Sender sender = new Sender();
    private LogOfATest log;
    private Configuration axon;
    private ProjectionsEndpoint endpoint;
    private LogProcessor processor;

    /** Fails as it is told. */
    static final class Keeper {

        volatile Supplier<RuntimeException> failure = () -> null;

        @EventHandler
        void on(Counted event) {
            var now = failure.get();
            if (now != null) {
                throw now;
            }
        }
    }

    /** What it does is never undone. */
    @DisallowReplay
    static final class Sender {

        @EventHandler
        void on(Counted event) {}
    }

    @BeforeEach
    void open() throws Exception {
        log = LogOfATest.on(TestStores.freshDatabase());
        var configurer = DefaultConfigurer.defaultConfiguration()
                .registerComponent(TokenStore.class, unused -> log.tokens("a"))
                .registerComponent(TransactionManager.class, unused -> log.axonTransactions())
                .configureEventStore(unused ->
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build());
        var processing = configurer.eventProcessing();
        processing
                .registerEventHandler(unused -> keeper)
                .registerEventHandler(unused -> sender)
                .assignHandlerInstancesMatching("sender", Sender.class::isInstance)
                .byDefaultAssignTo("keeper")
                .registerDefaultListenerInvocationErrorHandler(unused -> PropagatingErrorHandler.instance());
        var processors = new LogProcessors(
                log.database(), log.reader(), log.codec(), log.transientFailures(), new SimpleMeterRegistry());
        processors.register(processing, new Projection("keeper", 5, 1, 1));
        processors.register(processing, new Projection("sender", 5, 1, 1));
        axon = configurer.start();
        endpoint = new ProjectionsEndpoint(axon.eventProcessingConfiguration());
        processor = axon.eventProcessingConfiguration()
                .eventProcessor("keeper", LogProcessor.class)
                .orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        axon.shutdown();
        log.close();
    }

    @Test
    void what_was_put_aside_is_handled_when_it_is_asked_for() throws Exception {
        keeper.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        assertThat(endpoint.retry("keeper").getBody()).isEqualTo(new Retried(0, 1));
        keeper.failure = () -> null;

        assertThat(endpoint.retry("keeper").getBody()).isEqualTo(new Retried(1, 0));
    }

    @Test
    void what_is_not_here_or_cannot_be_done_is_answered_with_why() {
        assertRefused(endpoint.retry("nobody"), ProjectionProblem.NOT_HERE);
        assertRefused(endpoint.rebuild("nobody", Work.REBUILD), ProjectionProblem.NOT_HERE);
        assertRefused(endpoint.rebuild("sender", Work.REBUILD), ProjectionProblem.NOT_REPEATED);
    }

    @Test
    void a_projection_that_others_follow_as_well_is_not_built_anew() throws Exception {
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        assertThat(processor.splitSegment(0).get(30, TimeUnit.SECONDS)).isTrue();
        processor.shutDown();
        var elsewhere = log.tokens("b");
        log.axonTransactions().executeInTransaction(() -> elsewhere.fetchToken("keeper", 1));

        assertRefused(endpoint.rebuild("keeper", Work.REBUILD), ProjectionProblem.FOLLOWED_BY_OTHERS);
    }

    @Test
    void a_projection_that_is_stuck_is_not_waited_for() {
        keeper.failure = () -> new DataAccessResourceFailureException("The store is away.");
        append();
        Awaitility.await().atMost(PATIENCE).until(processor::isError);

        var answer = Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> endpoint.retry("keeper"), a -> true);
        assertRefused(answer, ProjectionProblem.STUCK);
    }

    @Test
    void one_that_becomes_stuck_while_it_is_asked_is_not_waited_for_either() throws Exception {
        var handling = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        keeper.failure = () -> {
            handling.countDown();
            await(asked);
            return new DataAccessResourceFailureException("The store is away.");
        };
        append();
        await(handling);
        var retry = processor.retryDeadLetters();
        asked.countDown();

        assertThat(retry).failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void what_is_put_aside_is_not_handled_while_the_store_is_away() throws Exception {
        keeper.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        keeper.failure = () -> new DataAccessResourceFailureException("The store is away.");

        assertRefused(endpoint.retry("keeper"), ProjectionProblem.STUCK);
    }

    @Test
    void one_that_is_at_work_for_long_is_not_waited_for_and_does_it_afterwards() throws Exception {
        keeper.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        var handling = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        keeper.failure = () -> {
            handling.countDown();
            await(goOn);
            return null;
        };
        append();
        await(handling);
        var hasty = new ProjectionsEndpoint(axon.eventProcessingConfiguration(), Duration.ofMillis(50));

        assertRefused(hasty.retry("keeper"), ProjectionProblem.AT_WORK);
        assertThat(processor.isError()).isFalse();
        goOn.countDown();
        Awaitility.await().atMost(PATIENCE).until(() -> processor.deadLetters() == 0);
    }

    @Test
    void a_fault_that_does_not_pass_is_not_called_a_store_that_is_away() throws Exception {
        keeper.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        log.sql().execute("ALTER TABLE log.dead_letter RENAME TO gone");

        assertThatThrownBy(() -> endpoint.retry("keeper")).hasCauseInstanceOf(BadSqlGrammarException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertRefused(WebEndpointResponse<Object> answer, ProjectionProblem problem) {
        assertThat(answer.getStatus()).isEqualTo(problem.status());
        assertThat(answer.getContentType()).hasToString("application/problem+json");
        assertThat(answer.getBody()).isEqualTo(problem);
    }

    private void append() {
        log.engine().appendEvents(List.of(event(UUID.randomUUID().toString(), 0, new Counted("a", 0))));
    }
}
