package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.ReadModelUnavailable;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers do not notice a rebuild, whatever happens to it. */
class ReadModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<TestProcess> processes = new ArrayList<>();
    private TestLog log;
    private long appended;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.on(TestStores.freshDatabase());
    }

    @AfterEach
    void close() throws Exception {
        processes.forEach(TestProcess::close);
        log.close();
    }

    private TestProcess process(String name) {
        return process(name, 1, 1);
    }

    private TestProcess process(String name, int shape, int oldestReadable) {
        TestProcess process = new TestProcess(log, name, models -> new Tally(log, models, shape, oldestReadable), null);
        processes.add(process);
        return process;
    }

    private void append(int events) {
        String aggregate = UUID.randomUUID().toString();
        log.engine()
                .appendEvents(IntStream.range(0, events)
                        .mapToObj(number -> event(aggregate, number, new Counted("a", number)))
                        .toList());
        appended += events;
    }

    private static ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions();
    }

    private void settle(TestProcess process) {
        assertThat(process.positions.await("tally", new LogPosition(appended), PATIENCE))
                .isTrue();
    }

    private static Rebuild begin(TestProcess process) {
        return (Rebuild) process.endpoint
                .rebuild("tally", ProjectionsEndpoint.Work.REBUILD)
                .getBody();
    }

    private static Rebuild change(TestProcess process, Rebuild rebuild, RebuildsEndpoint.Work work) {
        return (Rebuild) process.rebuildsEndpoint.change(rebuild.id(), work).getBody();
    }

    private static Rebuild.State state(TestProcess process, Rebuild rebuild) {
        return process.rebuilds.find(rebuild.id()).orElseThrow().state();
    }

    @Test
    void the_first_version_is_filled_and_then_read() {
        append(30);
        TestProcess process = process("a");
        settle(process);

        assertThat(process.tally.version()).isEqualTo(1);
        assertThat(process.tally.count()).isEqualTo(30);
        ProjectionView view = process.view("tally");
        assertThat(view.kind()).isEqualTo(ProjectionView.Kind.READ_MODEL);
        assertThat(view.state()).isEqualTo(ProjectionView.State.RUNNING);
        assertThat(view.position()).isEqualTo(30);
        assertThat(view.lag()).isZero();
    }

    @Test
    void a_rebuild_fills_the_next_version_and_takes_over_with_the_same_content() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        List<String> before = process.tally.content();

        Rebuild rebuild = begin(process);
        append(10);
        settle(process);
        assertThat(rebuild.fromVersion()).isEqualTo(1);
        assertThat(rebuild.toVersion()).isEqualTo(2);
        eventually().until(() -> state(process, rebuild) == Rebuild.State.DONE);
        eventually().until(() -> process.tally.version() == 2);
        settle(process);

        assertThat(process.tally.content()).containsAll(before).hasSize(40);
        Rebuild done = process.rebuilds.find(rebuild.id()).orElseThrow();
        assertThat(done.done()).isEqualTo(done.total()).isGreaterThanOrEqualTo(30);
        assertThat(done.remainingSeconds()).isZero();
        assertThat(done.problems()).isEmpty();
        eventually().until(() -> !schemaExists(1) && processors().equals(List.of("tally@2")));
    }

    @Test
    void a_store_without_a_version_is_deleted_at_start() {
        append(3);
        process("a").close();
        log.sql().execute("CREATE SCHEMA tally_7");

        TestProcess process = process("b");
        settle(process);

        eventually().until(() -> !schemaExists(7));
        assertThat(process.tally.count()).isEqualTo(3);
    }

    @Test
    void a_request_reads_one_version_until_its_end() throws Exception {
        append(10);
        TestProcess process = process("a");
        settle(process);

        ReadModels.answer(() -> {
            assertThat(process.tally.version()).isEqualTo(1);
            Rebuild rebuild = begin(process);
            eventually().until(() -> state(process, rebuild) == Rebuild.State.DONE);
            append(5);
            settle(process);
            assertThat(process.tally.version()).isEqualTo(1);
            assertThat(process.tally.count()).isEqualTo(15);
            return true;
        });
        assertThat(process.tally.version()).isEqualTo(2);
    }

    @Test
    void a_paused_rebuild_continues_where_it_stopped() throws Exception {
        append(30);
        TestProcess process = process("a");
        settle(process);
        CountDownLatch slow = slow(process, 12);
        Rebuild rebuild = begin(process);
        eventually().until(() -> progress(process, rebuild) >= 10);

        assertThat(change(process, rebuild, RebuildsEndpoint.Work.PAUSE).state())
                .isEqualTo(Rebuild.State.PAUSED);
        slow.countDown();
        eventually().until(() -> unclaimed("tally@2"));
        long reached = progress(process, rebuild);
        assertThat(reached).isLessThan(30);
        append(5);
        settle(process);
        assertThat(process.tally.count()).isEqualTo(35);
        assertThat(progress(process, rebuild)).isEqualTo(reached);
        assertThat(process.rebuildsEndpoint
                        .change(rebuild.id(), RebuildsEndpoint.Work.PAUSE)
                        .getStatus())
                .isEqualTo(409);

        change(process, rebuild, RebuildsEndpoint.Work.RESUME);
        eventually().until(() -> state(process, rebuild) == Rebuild.State.DONE);
        assertThat(process.tally.count()).isEqualTo(35);
    }

    @Test
    void a_cancelled_rebuild_leaves_nothing_behind() throws Exception {
        append(30);
        TestProcess process = process("a");
        settle(process);
        CountDownLatch slow = slow(process, 12);
        Rebuild rebuild = begin(process);
        eventually().until(() -> schemaExists(2));

        assertThat(change(process, rebuild, RebuildsEndpoint.Work.CANCEL).state())
                .isEqualTo(Rebuild.State.CANCELLED);
        slow.countDown();
        eventually().until(() -> !schemaExists(2) && processors().equals(List.of("tally@1")));
        assertThat(process.tally.count()).isEqualTo(30);

        Rebuild another = begin(process);
        assertThat(another.toVersion()).isEqualTo(3);
        eventually().until(() -> state(process, another) == Rebuild.State.DONE);
    }

    @Test
    void another_process_finishes_the_rebuild_of_a_closed_process() throws Exception {
        append(30);
        TestProcess first = process("a");
        settle(first);
        CountDownLatch slow = slow(first, 12);
        Rebuild rebuild = begin(first);
        eventually().until(() -> progress(first, rebuild) >= 10);
        slow.countDown();
        first.close();
        processes.remove(first);

        TestProcess second = process("b");
        eventually().until(() -> state(second, rebuild) == Rebuild.State.DONE);
        eventually().until(() -> second.tally.version() == 2);
        assertThat(second.tally.count()).isEqualTo(30);
    }

    @Test
    void every_process_reads_the_version_that_one_of_them_filled() {
        append(30);
        TestProcess one = process("a");
        TestProcess other = process("b");
        settle(one);
        settle(other);

        Rebuild rebuild = begin(one);
        assertThat(other.endpoint.rebuild("tally", ProjectionsEndpoint.Work.REBUILD))
                .satisfies(answer -> assertThat(answer.getBody()).isEqualTo(ProjectionProblem.IS_BEING_FILLED));
        eventually().until(() -> state(other, rebuild) == Rebuild.State.DONE);
        eventually().until(() -> one.tally.version() == 2 && other.tally.version() == 2);
        append(5);
        settle(one);
        settle(other);
        assertThat(other.tally.count()).isEqualTo(35);
    }

    @Test
    void a_version_with_dead_letters_does_not_take_over_until_they_are_handled() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        process.tally.meanwhile = event -> {
            if (event.number() == 7) {
                throw new IllegalStateException("refused");
            }
        };
        Rebuild rebuild = begin(process);
        eventually().until(() -> state(process, rebuild) == Rebuild.State.FAILED);
        assertThat(process.rebuilds.find(rebuild.id()).orElseThrow().problems())
                .singleElement()
                .asString()
                .startsWith("Version 2 has set 23 events aside");
        assertThat(process.tally.version()).isEqualTo(1);

        process.tally.meanwhile = event -> {};
        change(process, rebuild, RebuildsEndpoint.Work.RESUME);
        eventually().until(() -> {
            if (state(process, rebuild) == Rebuild.State.FAILED) {
                change(process, rebuild, RebuildsEndpoint.Work.RESUME);
            }
            return state(process, rebuild) == Rebuild.State.DONE;
        });
        eventually().until(() -> process.tally.version() == 2);
        assertThat(process.tally.count()).isEqualTo(30);
    }

    @Test
    void newer_code_starts_a_rebuild_while_older_code_keeps_reading() {
        append(30);
        TestProcess old = process("a", 1, 1);
        settle(old);

        TestProcess updated = process("b", 2, 1);
        eventually().until(() -> updated.tally.version() == 2);
        assertThat(updated.tally.count()).isEqualTo(30);
        assertThat(updated.rebuilds.latest())
                .singleElement()
                .satisfies(rebuild -> assertThat(rebuild.state()).isEqualTo(Rebuild.State.DONE));
        assertThat(old.tally.version()).isEqualTo(1);
        assertThat(old.tally.count()).isEqualTo(30);
    }

    @Test
    void an_unreadable_shape_is_unavailable_until_it_is_rebuilt() throws Exception {
        append(30);
        settle(process("a", 1, 1));
        CountDownLatch go = new CountDownLatch(1);
        TestProcess updated = new TestProcess(
                log,
                "b",
                models -> {
                    Tally tally = new Tally(log, models, 2, 2);
                    tally.meanwhile = event -> await(go);
                    return tally;
                },
                null);
        processes.add(updated);

        assertThatThrownBy(updated.tally::count).isInstanceOf(ReadModelUnavailable.class);
        assertThat(updated.positions.await("tally", new LogPosition(1), Duration.ZERO))
                .isFalse();
        go.countDown();
        eventually().until(() -> updated.tally.count() == 30);
    }

    /** Makes the handlers wait at an event, in every version that is filled from now on. */
    private static CountDownLatch slow(TestProcess process, long at) {
        CountDownLatch slow = new CountDownLatch(1);
        process.tally.meanwhile = event -> {
            if (event.number() == at) {
                await(slow);
            }
        };
        return slow;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static long progress(TestProcess process, Rebuild rebuild) {
        return process.rebuilds.find(rebuild.id()).orElseThrow().done();
    }

    private boolean schemaExists(int version) {
        return Boolean.TRUE.equals(
                log.sql().queryForObject("SELECT to_regnamespace(?) IS NOT NULL", Boolean.class, "tally_" + version));
    }

    private boolean unclaimed(String processor) {
        return Boolean.TRUE.equals(log.sql()
                .queryForObject(
                        "SELECT bool_and(owner IS NULL) FROM log.token WHERE processor_name = ?",
                        Boolean.class,
                        processor));
    }

    private List<String> processors() {
        return log.sql()
                .queryForList(
                        "SELECT DISTINCT processor_name FROM log.token WHERE processor_name LIKE 'tally%' ORDER BY 1",
                        String.class);
    }
}
