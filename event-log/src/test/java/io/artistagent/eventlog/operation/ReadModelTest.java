package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.operation.TallyLog.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.ReadModelUnavailable;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuild;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The version of a read model that a process reads. */
class ReadModelTest {

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
    void the_first_version_is_filled_and_then_read() {
        log.append(30);
        TestProcess process = log.process("a");
        log.settle(process);

        assertThat(process.tally.version()).isEqualTo(1);
        assertThat(process.tally.count()).isEqualTo(30);
        ProjectionView view = process.view("tally");
        assertThat(view.kind()).isEqualTo(ProjectionView.Kind.READ_MODEL);
        assertThat(view.state()).isEqualTo(ProjectionView.State.RUNNING);
        assertThat(view.position()).isEqualTo(30);
        assertThat(view.lag()).isZero();
    }

    @Test
    void a_store_without_a_version_is_deleted_at_start() {
        log.append(3);
        log.close(log.process("a"));
        log.sql().execute("CREATE SCHEMA tally_7");

        TestProcess process = log.process("b");
        log.settle(process);

        eventually().until(() -> !log.schemaExists(7));
        assertThat(process.tally.count()).isEqualTo(3);
    }

    @Test
    void a_request_reads_one_version_until_its_end() throws Exception {
        log.append(10);
        TestProcess process = log.process("a");
        log.settle(process);

        ReadModels.answer(() -> {
            assertThat(process.tally.version()).isEqualTo(1);
            Rebuild rebuild = process.begin();
            eventually().until(() -> process.state(rebuild) == Rebuild.State.DONE);
            log.append(5);
            log.settle(process);
            assertThat(process.tally.version()).isEqualTo(1);
            assertThat(process.tally.count()).isEqualTo(15);
            return true;
        });
        assertThat(process.tally.version()).isEqualTo(2);
    }

    @Test
    void newer_code_starts_a_rebuild_while_older_code_keeps_reading() {
        log.append(30);
        TestProcess old = log.process("a", 1, 1);
        log.settle(old);

        TestProcess updated = log.process("b", 2, 1);
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
        log.append(30);
        log.settle(log.process("a", 1, 1));
        CountDownLatch go = new CountDownLatch(1);
        TestProcess updated = log.process("b", (testLog, models) -> new Tally(testLog, models, 2, 2).waitAt(0, go));

        assertThatThrownBy(updated.tally::count).isInstanceOf(ReadModelUnavailable.class);
        assertThat(updated.positions.await("tally", new LogPosition(1), Duration.ZERO))
                .isFalse();
        go.countDown();
        eventually().until(() -> updated.tally.count() == 30);
    }
}
