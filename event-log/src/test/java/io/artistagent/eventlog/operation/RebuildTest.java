package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.operation.TallyLog.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.readmodel.Rebuild;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild fills a new version while the old one is read, whatever happens to it. */
class RebuildTest {

    private TallyLog log;

    @BeforeEach
    void open() throws Exception {
        log = new TallyLog();
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void a_rebuild_fills_the_next_version_and_takes_over_with_the_same_content() {
        log.append(30);
        TestProcess process = log.process("a");
        log.settle(process);
        List<String> before = process.tally.content();

        Rebuild rebuild = process.begin();
        log.append(10);
        log.settle(process);
        assertThat(rebuild.fromVersion()).isEqualTo(1);
        assertThat(rebuild.toVersion()).isEqualTo(2);
        eventually().until(() -> process.state(rebuild) == Rebuild.State.DONE);
        eventually().until(() -> process.tally.version() == 2);
        log.settle(process);

        assertThat(process.tally.content()).containsAll(before).hasSize(40);
        Rebuild done = process.rebuilds.find(rebuild.id()).orElseThrow();
        assertThat(done.done()).isEqualTo(done.total()).isGreaterThanOrEqualTo(30);
        assertThat(done.remainingSeconds()).isZero();
        assertThat(done.problems()).isEmpty();
        eventually().until(() -> !log.schemaExists(1) && log.processors().equals(List.of("tally@2")));
    }

    @Test
    void a_paused_rebuild_continues_where_it_stopped() throws Exception {
        log.append(30);
        TestProcess process = log.process("a");
        log.settle(process);
        CountDownLatch slow = new CountDownLatch(1);
        process.tally.waitAt(12, slow);
        Rebuild rebuild = process.begin();
        eventually().until(() -> process.progress(rebuild) >= 10);

        assertThat(process.change(rebuild, RebuildsEndpoint.Work.PAUSE).state()).isEqualTo(Rebuild.State.PAUSED);
        slow.countDown();
        eventually().until(() -> log.unclaimed("tally@2"));
        long reached = process.progress(rebuild);
        assertThat(reached).isLessThan(30);
        log.append(5);
        log.settle(process);
        assertThat(process.tally.count()).isEqualTo(35);
        assertThat(process.progress(rebuild)).isEqualTo(reached);
        assertThat(process.rebuildsEndpoint
                        .change(rebuild.id(), RebuildsEndpoint.Work.PAUSE)
                        .getStatus())
                .isEqualTo(409);

        process.change(rebuild, RebuildsEndpoint.Work.RESUME);
        eventually().until(() -> process.state(rebuild) == Rebuild.State.DONE);
        assertThat(process.tally.count()).isEqualTo(35);
    }

    @Test
    void a_cancelled_rebuild_leaves_nothing_behind() throws Exception {
        log.append(30);
        TestProcess process = log.process("a");
        log.settle(process);
        CountDownLatch slow = new CountDownLatch(1);
        process.tally.waitAt(12, slow);
        Rebuild rebuild = process.begin();
        eventually().until(() -> log.schemaExists(2));

        assertThat(process.change(rebuild, RebuildsEndpoint.Work.CANCEL).state())
                .isEqualTo(Rebuild.State.CANCELLED);
        slow.countDown();
        eventually().until(() -> !log.schemaExists(2) && log.processors().equals(List.of("tally@1")));
        assertThat(process.tally.count()).isEqualTo(30);

        Rebuild another = process.begin();
        assertThat(another.toVersion()).isEqualTo(3);
        eventually().until(() -> process.state(another) == Rebuild.State.DONE);
    }

    @Test
    void another_process_finishes_the_rebuild_of_a_closed_process() throws Exception {
        log.append(30);
        TestProcess first = log.process("a");
        log.settle(first);
        CountDownLatch slow = new CountDownLatch(1);
        first.tally.waitAt(12, slow);
        Rebuild rebuild = first.begin();
        eventually().until(() -> first.progress(rebuild) >= 10);
        slow.countDown();
        log.close(first);

        TestProcess second = log.process("b");
        eventually().until(() -> second.state(rebuild) == Rebuild.State.DONE);
        eventually().until(() -> second.tally.version() == 2);
        assertThat(second.tally.count()).isEqualTo(30);
    }

    @Test
    void a_version_with_dead_letters_does_not_take_over_until_they_are_handled() {
        log.append(30);
        TestProcess process = log.process("a");
        log.settle(process);
        process.tally.meanwhile = event -> {
            if (event.number() == 7) {
                throw new IllegalStateException("refused");
            }
        };
        Rebuild rebuild = process.begin();
        eventually().until(() -> process.state(rebuild) == Rebuild.State.FAILED);
        assertThat(process.rebuilds.find(rebuild.id()).orElseThrow().problems())
                .singleElement()
                .asString()
                .startsWith("Version 2 has set 23 events aside");
        assertThat(process.tally.version()).isEqualTo(1);

        process.tally.meanwhile = event -> {};
        process.change(rebuild, RebuildsEndpoint.Work.RESUME);
        eventually().until(() -> {
            if (process.state(rebuild) == Rebuild.State.FAILED) {
                process.change(rebuild, RebuildsEndpoint.Work.RESUME);
            }
            return process.state(rebuild) == Rebuild.State.DONE;
        });
        eventually().until(() -> process.tally.version() == 2);
        assertThat(process.tally.count()).isEqualTo(30);
    }

    @Test
    void every_process_reads_the_version_that_one_of_them_filled() {
        log.append(30);
        TestProcess one = log.process("a");
        TestProcess other = log.process("b");
        log.settle(one);
        log.settle(other);

        Rebuild rebuild = one.begin();
        assertThat(other.endpoint.rebuild("tally", ProjectionsEndpoint.Work.REBUILD))
                .satisfies(answer -> assertThat(answer.getBody()).isEqualTo(ProjectionProblem.IS_BEING_FILLED));
        eventually().until(() -> other.state(rebuild) == Rebuild.State.DONE);
        eventually().until(() -> one.tally.version() == 2 && other.tally.version() == 2);
        log.append(5);
        log.settle(one);
        log.settle(other);
        assertThat(other.tally.count()).isEqualTo(35);
    }
}
