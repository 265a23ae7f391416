package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.operation.ProjectionsEndpoint.Retried;
import io.artistagent.eventlog.operation.ProjectionsEndpoint.Work;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.readmodel.TestProcess;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;

/** The responses of the endpoint to operators. */
class ProjectionsEndpointTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sender sender = new Sender();
    private TestLog log;
    private TestProcess process;
    private Projections projections;
    private ProjectionsEndpoint endpoint;
    private LogProcessor processor;

    /** An automation whose failures a test controls. */
    static final class Sender implements Automation {

        volatile Supplier<RuntimeException> failure = () -> null;

        @Override
        public String name() {
            return "sender";
        }

        @EventHandler
        void on(Counted event) {
            RuntimeException now = failure.get();
            if (now != null) {
                throw now;
            }
        }
    }

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
        process = OperationFixture.process(log, sender);
        projections = new Projections(process.processing());
        endpoint = new ProjectionsEndpoint(projections, process.models, process.rebuilds, process.maintenance);
        processor = (LogProcessor) projections.find("sender").orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        process.close();
        log.close();
    }

    @Test
    void a_read_model_is_shown_with_its_version_and_position() {
        append();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> view("tally"), view -> Long.valueOf(1).equals(view.position()));

        ProjectionView view = view("tally");
        assertThat(view.kind()).isEqualTo(ProjectionView.Kind.READ_MODEL);
        assertThat(view.state()).isEqualTo(ProjectionView.State.RUNNING);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.lag()).isZero();
        assertThat(view("sender").kind()).isEqualTo(ProjectionView.Kind.AUTOMATION);
    }

    @Test
    void a_read_model_that_only_a_later_version_of_the_program_can_read_is_stuck_until_it_is_rebuilt() {
        append();
        Awaitility.await().atMost(PATIENCE).until(() -> view("tally").state(), ProjectionView.State.RUNNING::equals);
        assertThat(health()).isEqualTo(Status.UP);

        log.sql().update("UPDATE log.read_model_version SET shape = 2");
        Awaitility.await().atMost(PATIENCE).until(this::health, Status.DOWN::equals);
        assertThat(view("tally").state()).isEqualTo(ProjectionView.State.STUCK);

        endpoint.rebuild("tally", Work.REBUILD);
        Awaitility.await().atMost(PATIENCE).until(() -> view("tally").state(), ProjectionView.State.RUNNING::equals);
        assertThat(view("tally").version()).isEqualTo(2);
        assertThat(health()).isEqualTo(Status.UP);
    }

    private Status health() {
        return new ProjectionsHealth(projections, null).health(false).getStatus();
    }

    private ProjectionView view(String projection) {
        return endpoint.projections().stream()
                .filter(view -> view.name().equals(projection))
                .findAny()
                .orElseThrow();
    }

    @Test
    void dead_letters_are_handled_on_request() throws Exception {
        sender.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        assertThat(endpoint.retry("sender")).isEqualTo(new Retried(0, 1));
        sender.failure = () -> null;

        assertThat(endpoint.retry("sender")).isEqualTo(new Retried(1, 0));
    }

    @Test
    void only_the_process_that_follows_the_projection_retries_its_dead_letters() throws Exception {
        sender.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        try (TestProcess other = OperationFixture.process(log, "b", sender)) {
            ProjectionsEndpoint elsewhere = new ProjectionsEndpoint(
                    new Projections(other.processing()), other.models, other.rebuilds, other.maintenance);
            assertRefused(() -> elsewhere.retry("sender"), OperationProblem.FOLLOWED_ELSEWHERE);
            sender.failure = () -> null;

            assertThat(endpoint.retry("sender")).isEqualTo(new Retried(1, 0));
            assertThat(elsewhere.retry("sender")).isEqualTo(new Retried(0, 0));
        }
    }

    @Test
    void an_impossible_request_is_refused_with_a_problem() {
        assertRefused(() -> endpoint.retry("absent"), OperationProblem.NO_SUCH_PROJECTION);
        assertRefused(() -> endpoint.rebuild("absent", Work.REBUILD), OperationProblem.NO_SUCH_PROJECTION);
        assertRefused(() -> endpoint.rebuild("sender", Work.REBUILD), OperationProblem.NOT_REPEATED);
    }

    @Test
    void a_request_does_not_wait_for_a_stuck_projection() {
        sender.failure = () -> new DataAccessResourceFailureException("The store is unavailable.");
        append();
        Awaitility.await().atMost(PATIENCE).until(processor::isError);

        assertThat(CompletableFuture.runAsync(
                        () -> assertRefused(() -> endpoint.retry("sender"), OperationProblem.STUCK)))
                .succeedsWithin(PATIENCE);
    }

    @Test
    void a_request_does_not_wait_for_a_projection_that_becomes_stuck() throws Exception {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        sender.failure = () -> {
            handling.countDown();
            await(asked);
            return new DataAccessResourceFailureException("The store is unavailable.");
        };
        append();
        await(handling);
        CompletableFuture<Integer> retry = processor.retryDeadLetters();
        asked.countDown();

        assertThat(retry).failsWithin(PATIENCE);
    }

    @Test
    void dead_letters_are_not_retried_while_the_store_is_unavailable() throws Exception {
        sender.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        sender.failure = () -> new DataAccessResourceFailureException("The store is unavailable.");

        assertRefused(() -> endpoint.retry("sender"), OperationProblem.STUCK);
    }

    @Test
    void a_request_to_a_busy_projection_times_out_and_is_carried_out_later() throws Exception {
        sender.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        sender.failure = () -> {
            handling.countDown();
            await(goOn);
            return null;
        };
        append();
        await(handling);
        ProjectionsEndpoint hasty = new ProjectionsEndpoint(
                projections, process.models, process.rebuilds, process.maintenance, Duration.ofMillis(50));

        assertRefused(() -> hasty.retry("sender"), OperationProblem.BUSY);
        assertThat(processor.isError()).isFalse();
        goOn.countDown();
        Awaitility.await().atMost(PATIENCE).until(() -> processor.deadLetters() == 0);
    }

    @Test
    void a_permanent_fault_is_not_reported_as_stuck() throws Exception {
        sender.failure = () -> new IllegalStateException("refused");
        append();
        assertThat(processor.await(1, PATIENCE)).isTrue();
        log.sql().execute("ALTER TABLE log.dead_letter RENAME TO gone");

        assertThatThrownBy(() -> endpoint.retry("sender")).hasCauseInstanceOf(BadSqlGrammarException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    static void assertRefused(ThrowingCallable request, OperationProblem problem) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        OperationRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private void append() {
        log.engine().appendEvents(List.of(event(UUID.randomUUID().toString(), 0, new Counted("a", 0))));
    }
}
