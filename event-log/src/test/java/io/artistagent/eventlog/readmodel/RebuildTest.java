package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Readers do not notice a rebuild, whatever happens to it. */
class RebuildTest extends ReadModelTestBase {

    @Test
    void a_rebuild_fills_the_next_version_and_takes_over_with_the_same_content() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        List<String> before = process.tally.content();

        Rebuild rebuild = process.begin();
        append(10);
        settle(process);
        assertThat(rebuild.fromVersion()).isEqualTo(1);
        assertThat(rebuild.toVersion()).isEqualTo(2);
        becomes(process, rebuild, Rebuild.State.DONE);
        assertReads(process, 2, 40);

        assertThat(process.tally.content()).containsAll(before).hasSize(40);
        Rebuild done = process.find(rebuild);
        assertThat(done.done()).isEqualTo(done.total()).isGreaterThanOrEqualTo(30);
        assertThat(done.remainingSeconds()).isZero();
        assertThat(done.problems()).isEmpty();
        eventually().until(() -> !schemaExists(1) && processors().equals(List.of("tally@2")));
    }

    @Test
    void a_paused_rebuild_continues_where_it_stopped() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Semaphore blocked = block(process.tally, 12);
        Rebuild rebuild = process.begin();
        eventually().until(() -> process.find(rebuild).done() >= 10);

        assertThat(process.rebuilds.pause(rebuild.id())).isTrue();
        awaitStop(process);
        blocked.release();
        eventually().until(() -> owner(2).isEmpty());
        long reached = process.find(rebuild).done();
        assertThat(reached).isLessThan(30);
        append(5);
        settle(process);
        assertReads(process, 1, 35);
        assertThat(process.find(rebuild).done()).isEqualTo(reached);
        assertThat(process.rebuilds.pause(rebuild.id())).isFalse();

        assertThat(process.rebuilds.resume(rebuild.id())).isTrue();
        becomes(process, rebuild, Rebuild.State.DONE);
        assertReads(process, 2, 35);
    }

    /** Waits until the processor of version 2 is told to stop: it then ends with the batch that it handles. */
    private static void awaitStop(TestProcess process) {
        ReadModelProcessor processor = (ReadModelProcessor) process.processor();
        eventually().until(() -> processor.followed(2).isEmpty());
    }

    @Test
    void a_rebuild_that_is_behind_is_running_although_it_has_passed_an_earlier_end_of_the_log() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Semaphore first = block(process.tally, 12);
        Rebuild rebuild = process.begin();
        eventually().until(() -> process.find(rebuild).done() >= 10);
        process.rebuilds.pause(rebuild.id());
        awaitStop(process);
        first.release();
        eventually().until(() -> owner(2).isEmpty());
        append(60);
        settle(process);

        Semaphore second = block(process.tally, 40);
        process.rebuilds.resume(rebuild.id());
        eventually().until(() -> process.find(rebuild).done() >= 60);
        Awaitility.await()
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(() -> process.state(rebuild) == Rebuild.State.RUNNING);
        assertThat(process.rebuilds.pause(rebuild.id())).isTrue();

        second.release();
        process.rebuilds.resume(rebuild.id());
        becomes(process, rebuild, Rebuild.State.DONE);
        assertReads(process, 2, 90);
    }

    @Test
    void a_cancelled_rebuild_leaves_nothing_behind() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Semaphore blocked = block(process.tally, 12);
        Rebuild rebuild = process.begin();
        eventually().until(() -> schemaExists(2));

        assertThat(process.rebuilds.cancel(rebuild.id())).isTrue();
        assertThat(process.state(rebuild)).isEqualTo(Rebuild.State.CANCELLED);
        blocked.release();
        eventually().until(() -> !schemaExists(2) && processors().equals(List.of("tally@1")));
        assertReads(process, 1, 30);

        Rebuild another = process.begin();
        assertThat(another.toVersion()).isEqualTo(3);
        becomes(process, another, Rebuild.State.DONE);
    }

    @Test
    void another_process_finishes_the_rebuild_of_a_closed_process() {
        append(30);
        TestProcess first = process("a");
        settle(first);
        Semaphore blocked = block(first.tally, 12);
        Rebuild rebuild = first.begin();
        eventually().until(() -> first.find(rebuild).done() >= 10);
        blocked.release();
        close(first);

        TestProcess second = process("b");
        becomes(second, rebuild, Rebuild.State.DONE);
        assertReads(second, 2, 30);
    }

    /** The maintenance fails at every statement once, and each time has to find what it needs to continue. */
    @Test
    void a_switch_that_fails_at_any_statement_leaves_nothing_half_done() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        AtomicInteger allowed = new AtomicInteger();
        AtomicInteger used = new AtomicInteger();
        process.beforeStatement = () -> {
            if (Thread.currentThread().getName().equals(TestProcess.MAINTENANCE)
                    && used.incrementAndGet() > allowed.get()) {
                used.set(0);
                allowed.incrementAndGet();
                throw new StackOverflowError();
            }
        };

        Rebuild rebuild = process.begin();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(activeVersions()).isEqualTo(1);
            assertThat(process.tally.count()).isEqualTo(30);
            return process.state(rebuild) == Rebuild.State.DONE;
        });
        assertThat(allowed).hasValueGreaterThan(15);
        process.beforeStatement = () -> {};
        assertReads(process, 2, 30);
        eventually().until(() -> !schemaExists(1) && processors().equals(List.of("tally@2")));
    }

    private Long activeVersions() {
        return log.sql()
                .queryForObject("SELECT count(*) FROM log.read_model_version WHERE state = 'ACTIVE'", Long.class);
    }
}
