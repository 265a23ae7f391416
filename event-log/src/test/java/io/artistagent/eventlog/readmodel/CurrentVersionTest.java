package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Which version a query reads. */
class CurrentVersionTest extends ReadModelTestBase {

    private final AtomicReference<Semaphore> blocked = new AtomicReference<>();

    @Test
    void the_first_version_is_filled_and_then_read() {
        append(30);
        TestProcess process = process("a");
        settle(process);

        assertReads(process, 1, 30);
    }

    @Test
    void a_request_reads_one_version_until_its_end() throws Exception {
        append(10);
        TestProcess process = process("a");
        settle(process);

        ReadModels.answer(() -> {
            assertThat(process.tally.version()).isEqualTo(1);
            Rebuild rebuild = process.begin();
            becomes(process, rebuild, Rebuild.State.DONE);
            append(5);
            settle(process);
            assertThat(process.tally.version()).isEqualTo(1);
            // The position that was awaited is that of the second version
            eventually().pollInSameThread().until(() -> process.tally.count() == 15);
            assertThat(process.tally.version()).isEqualTo(1);
            return true;
        });
        assertThat(process.tally.version()).isEqualTo(2);
    }

    @Test
    void every_process_reads_the_version_that_one_of_them_filled() {
        append(30);
        TestProcess one = process("a");
        TestProcess other = process("b");
        settle(one);
        settle(other);

        Rebuild rebuild = one.begin();
        assertThat(other.rebuilds.begin(other.tally)).isEmpty();
        becomes(other, rebuild, Rebuild.State.DONE);
        eventually().until(() -> one.tally.version() == 2 && other.tally.version() == 2);
        append(5);
        settle(one);
        settle(other);
        assertThat(other.tally.count()).isEqualTo(35);
    }

    @Test
    void older_code_keeps_reading_the_version_that_newer_code_has_replaced() {
        append(30);
        TestProcess old = process("a", 1, 1);
        settle(old);

        TestProcess updated = process("b", 2, 1);
        assertReads(updated, 2, 30);
        assertThat(updated.rebuilds.latest())
                .singleElement()
                .satisfies(rebuild -> assertThat(rebuild.state()).isEqualTo(Rebuild.State.DONE));
        Awaitility.await()
                .atMost(PATIENCE)
                .during(TestProcess.TIMES.keepRetired().multipliedBy(2))
                .until(() -> old.tally.version() == 1 && old.tally.count() == 30);
        append(10);
        settle(old);
        assertReads(old, 1, 40);

        close(old);
        eventually().until(() -> !schemaExists(1));
        settle(updated);
        assertReads(updated, 2, 40);
    }

    @Test
    void an_unreadable_shape_is_unavailable_until_it_is_rebuilt() {
        append(30);
        settle(process("a", 1, 1));
        TestProcess updated = processThatBeginsARebuild(2);

        assertThatThrownBy(updated.tally::count).isInstanceOf(ReadModelUnavailable.class);
        blocked.get().release();
        eventually().until(() -> updated.tally.count() == 30);
    }

    @Test
    void a_cancelled_rebuild_begins_again_if_no_version_can_be_read() {
        append(30);
        TestProcess old = process("a", 1, 1);
        settle(old);
        close(old);
        TestProcess updated = processThatBeginsARebuild(2);

        assertThat(updated.rebuilds.cancel(updated.rebuilds.latest().getFirst().id()))
                .isTrue();
        updated.tally.meanwhile = event -> {};
        blocked.get().release();
        assertReads(updated, 3, 30);
        assertThat(updated.rebuilds.latest())
                .extracting(Rebuild::state)
                .containsExactly(Rebuild.State.DONE, Rebuild.State.CANCELLED);
    }

    @Test
    void a_cancelled_rebuild_does_not_begin_again_while_a_version_can_be_read() {
        append(30);
        TestProcess old = process("a", 1, 1);
        settle(old);
        close(old);
        TestProcess updated = processThatBeginsARebuild(1);

        assertThat(updated.rebuilds.cancel(updated.rebuilds.latest().getFirst().id()))
                .isTrue();
        blocked.get().release();
        eventually().until(() -> !schemaExists(2));
        assertThat(updated.rebuilds.latest()).extracting(Rebuild::state).containsExactly(Rebuild.State.CANCELLED);
        assertReads(updated, 1, 30);
    }

    /** A program with a new shape, whose rebuild waits at its first event. */
    private TestProcess processThatBeginsARebuild(int oldestReadable) {
        TestProcess updated = process("b", models -> {
            Tally tally = new Tally(log, models, 2, oldestReadable);
            blocked.set(block(tally, 0));
            return tally;
        });
        eventually().until(() -> !updated.rebuilds.latest().isEmpty());
        return updated;
    }

    @Test
    void a_process_that_cannot_look_for_versions_notices_that_its_version_was_deleted() {
        append(30);
        TestProcess lost = process("a");
        TestProcess other = process("b");
        settle(lost);
        settle(other);
        lost.beforeStatement = () -> {
            throw new DataAccessResourceFailureException("The database is unavailable.");
        };
        Awaitility.await()
                .atMost(PATIENCE)
                .during(TestProcess.TIMES.keepRetired().multipliedBy(2))
                .until(() -> lost.tally.version() == 1 && lost.tally.count() == 30);

        becomes(other, other.begin(), Rebuild.State.DONE);
        eventually().until(() -> !schemaExists(1));
        assertThatThrownBy(lost.tally::count).isInstanceOf(ReadModelUnavailable.class);

        lost.beforeStatement = () -> {};
        assertReads(lost, 2, 30);
    }
}
