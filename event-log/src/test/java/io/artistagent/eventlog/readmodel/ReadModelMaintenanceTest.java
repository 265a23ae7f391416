package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The maintenance continues whatever fails, and removes what is left behind. */
class ReadModelMaintenanceTest extends ReadModelTestBase {

    @Test
    void a_store_without_a_version_is_deleted_at_start() {
        append(3);
        process("a").close();
        log.sql().execute("CREATE SCHEMA tally_7");

        TestProcess process = process("b");
        settle(process);

        eventually().until(() -> !schemaExists(7));
        assertReads(process, 1, 3);
    }

    @Test
    void a_version_whose_tables_are_gone_is_filled_again_from_the_log() {
        append(3);
        TestProcess first = process("a");
        settle(first);
        first.close();
        log.sql().execute("DROP SCHEMA tally_1 CASCADE");

        TestProcess process = process("b");
        eventually().until(() -> schemaExists(2) && processors().equals(List.of("tally@2")));
        settle(process);

        assertReads(process, 2, 3);
        assertThat(process.rebuilds.latest()).singleElement().satisfies(rebuild -> {
            assertThat(rebuild.fromVersion()).isNull();
            assertThat(rebuild.toVersion()).isEqualTo(2);
        });
    }

    @Test
    void a_version_whose_tables_are_gone_is_dropped_under_the_lock_of_the_read_model() throws Exception {
        append(3);
        TestProcess first = process("a");
        settle(first);
        close(first);
        log.sql().execute("DROP SCHEMA tally_1 CASCADE");
        try (Connection other = log.database().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("SELECT pg_advisory_xact_lock(hashtextextended('versions of tally', 0))");
            process("b");
            Awaitility.await().atMost(PATIENCE).during(Duration.ofSeconds(2)).until(() -> state(1).equals("ACTIVE"));
            other.rollback();
        }

        eventually().until(() -> schemaExists(2));
    }

    private String state(int version) {
        return log.sql()
                .queryForObject(
                        "SELECT state FROM log.read_model_version WHERE model = 'tally' AND version = ?",
                        String.class,
                        version);
    }

    /** A process that was suspended while the version was deleted has continued to fill it. */
    @Test
    void what_comes_back_of_a_deleted_version_is_deleted_while_processes_run() {
        append(3);
        TestProcess process = process("a");
        settle(process);

        log.sql().execute("CREATE SCHEMA tally_7");
        log.sql().update("INSERT INTO log.token (processor_name, segment) VALUES ('tally@7', 0)");
        log.sql()
                .update("INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, attempts)"
                        + " VALUES ('tally@7', 1, 'a', 1)");
        eventually().until(() -> !schemaExists(7) && processors().equals(List.of("tally@1")));

        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class))
                .isZero();
        assertReads(process, 1, 3);
    }

    @Test
    void an_error_is_reported_and_the_maintenance_continues_after_it() {
        append(3);
        TestProcess process = process("a");
        settle(process);

        process.beforeStatement = () -> {
            if (Thread.currentThread().getName().equals(TestProcess.MAINTENANCE)) {
                throw new StackOverflowError();
            }
        };
        eventually().until(() -> process.processor().isError());
        process.beforeStatement = () -> {};
        eventually().until(() -> !process.processor().isError());

        Rebuild rebuild = process.begin();
        becomes(process, rebuild, Rebuild.State.DONE);
    }

    @Test
    void a_batch_that_does_not_end_does_not_stop_other_versions() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Semaphore blocked = block(process.tally, 12);
        Rebuild rebuild = process.begin();
        eventually().until(() -> process.find(rebuild).done() >= 10);
        process.rebuilds.cancel(rebuild.id());
        process.tally.meanwhile = event -> {};

        Rebuild another = process.begin();
        becomes(process, another, Rebuild.State.DONE);
        assertReads(process, 3, 30);

        blocked.release();
        eventually().until(() -> !schemaExists(2) && processors().equals(List.of("tally@3")));
    }

    @Test
    void a_version_gets_no_second_processor_before_the_first_has_stopped() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Semaphore blocked = block(process.tally, 12);
        Rebuild rebuild = process.begin();
        eventually().until(() -> process.find(rebuild).done() >= 10);
        ReadModelProcessor processor = (ReadModelProcessor) process.processor();
        process.rebuilds.pause(rebuild.id());
        eventually().until(() -> processor.followed(2).isEmpty());

        process.rebuilds.resume(rebuild.id());
        Awaitility.await()
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(() -> processor.followed(2).isEmpty());
        blocked.release();
        becomes(process, rebuild, Rebuild.State.DONE);
        assertReads(process, 2, 30);
    }
}
