package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.TestLog.event;
import static io.artistagent.eventlog.operation.ProjectionsEndpointTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.TestProcess;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator rebuilds a read model. */
class RebuildsEndpointTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore released = new Semaphore(0);
    private TestLog log;
    private TestProcess process;
    private ProjectionsEndpoint projections;
    private RebuildsEndpoint rebuilds;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
        process = OperationFixture.process(log, new ProjectionsEndpointTest.Sender());
        projections = new ProjectionsEndpoint(
                new Projections(process.processing()), process.models, process.rebuilds, process.maintenance);
        rebuilds = new RebuildsEndpoint(process.rebuilds, process.models, process.maintenance);
    }

    @AfterEach
    void close() throws Exception {
        released.release();
        process.close();
        log.close();
    }

    /** Begins a rebuild that waits at its first event. */
    private Rebuild begin() {
        log.engine().appendEvents(List.of(event(UUID.randomUUID().toString(), 0, new Counted("a", 0))));
        assertThat(process.positions().await("tally", new LogPosition(1), PATIENCE))
                .isTrue();
        process.tally.meanwhile = event -> {
            released.acquireUninterruptibly();
            released.release();
        };
        return projections.rebuild("tally", ProjectionsEndpoint.Work.REBUILD).work();
    }

    @Test
    void a_rebuild_can_be_paused_and_resumed() {
        Rebuild rebuild = begin();
        assertRefused(
                () -> projections.rebuild("tally", ProjectionsEndpoint.Work.REBUILD), OperationProblem.IS_BEING_FILLED);

        assertThat(rebuilds.change(rebuild.id(), RebuildsEndpoint.Work.PAUSE).state())
                .isEqualTo(Rebuild.State.PAUSED);
        assertRefused(
                () -> rebuilds.change(rebuild.id(), RebuildsEndpoint.Work.PAUSE), OperationProblem.NOT_IN_THIS_STATE);
        assertThat(rebuilds.change(rebuild.id(), RebuildsEndpoint.Work.RESUME).state())
                .isEqualTo(Rebuild.State.RUNNING);
        released.release();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> rebuilds.one(rebuild.id()).state() == Rebuild.State.DONE);
        assertRefused(
                () -> rebuilds.change(rebuild.id(), RebuildsEndpoint.Work.CANCEL), OperationProblem.NOT_IN_THIS_STATE);
        assertThat(rebuilds.latest()).singleElement().extracting(Rebuild::id).isEqualTo(rebuild.id());
    }

    @Test
    void a_rebuild_that_was_begun_names_the_address_of_its_progress() {
        log.engine().appendEvents(List.of(event(UUID.randomUUID().toString(), 0, new Counted("a", 0))));
        assertThat(process.positions().await("tally", new LogPosition(1), PATIENCE))
                .isTrue();

        Accepted<Rebuild> begun = projections.rebuild("tally", ProjectionsEndpoint.Work.REBUILD);

        assertThat(begun.path()).isEqualTo("/rebuilds/" + begun.work().id());
    }

    @Test
    void a_rebuild_can_be_cancelled() {
        Rebuild rebuild = begin();

        Rebuild cancelled = rebuilds.change(rebuild.id(), RebuildsEndpoint.Work.CANCEL);

        assertThat(cancelled.state()).isEqualTo(Rebuild.State.CANCELLED);
        assertThat(cancelled.problems()).isEmpty();
    }

    @Test
    void the_response_to_a_cancellation_says_if_the_program_cannot_do_without_the_rebuild() {
        Rebuild rebuild = begin();
        log.sql().update("UPDATE log.read_model_version SET shape = 0 WHERE state = 'ACTIVE'");

        Rebuild cancelled = rebuilds.change(rebuild.id(), RebuildsEndpoint.Work.CANCEL);

        assertThat(cancelled.state()).isEqualTo(Rebuild.State.CANCELLED);
        assertThat(cancelled.problems()).containsExactly(RebuildsEndpoint.BEGINS_AGAIN);
        released.release();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> rebuilds.latest().getFirst().state() == Rebuild.State.DONE);
        assertThat(rebuilds.latest()).hasSize(2);
    }

    @Test
    void an_unknown_rebuild_is_not_found() {
        assertRefused(() -> rebuilds.one(UUID.randomUUID()), OperationProblem.NO_SUCH_REBUILD);
        assertRefused(
                () -> rebuilds.change(UUID.randomUUID(), RebuildsEndpoint.Work.RESUME),
                OperationProblem.NO_SUCH_REBUILD);
    }
}
