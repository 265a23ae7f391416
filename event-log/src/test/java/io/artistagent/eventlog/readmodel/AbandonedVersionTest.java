package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** What a program leaves half filled when it is rolled back does not stay: no erasure would be complete. */
class AbandonedVersionTest extends ReadModelTestBase {

    @Test
    void the_rebuild_of_a_program_that_was_rolled_back_shows_why_it_does_not_end_and_can_be_cancelled() {
        TestProcess older = process("a");
        Rebuild rebuild = beginAndRollBack(older);
        assertThat(older.find(rebuild).problems()).isEmpty();

        passes("6 minutes");

        assertThat(older.find(rebuild).problems())
                .singleElement()
                .asString()
                .startsWith("No running program fills this version.");
        assertThat(older.rebuilds.cancel(rebuild.id())).isTrue();
        leavesNothing(older);
        assertThat(older.begin().toVersion()).isEqualTo(3);
    }

    @Test
    void the_rebuild_of_a_program_that_was_rolled_back_is_cancelled_after_a_day() {
        TestProcess older = process("a");
        Rebuild rebuild = beginAndRollBack(older);

        passes("25 hours");

        becomes(older, rebuild, Rebuild.State.CANCELLED);
        leavesNothing(older);
    }

    @Test
    void a_first_version_of_a_program_that_was_rolled_back_is_replaced_after_a_day() {
        append(3);
        TestProcess newer = process("a", 2, 2);
        settle(newer);
        close(newer);
        append(3);
        log.sql().update("UPDATE log.read_model_version SET state = 'FILLING'");
        TestProcess older = process("b");

        passes("25 hours");

        assertReads(older, 2, 6);
        eventually().until(() -> !schemaExists(1) && processors().equals(List.of("tally@2")));
    }

    @Test
    void a_rebuild_continues_although_all_processes_were_stopped_for_days() {
        TestProcess older = process("a");
        Rebuild rebuild = beginAndRollBack(older);
        close(older);
        passes("3 days");

        TestProcess newer = process("c", 2, 1);
        becomes(newer, rebuild, Rebuild.State.DONE);
        assertReads(newer, 2, 30);
    }

    /** A newer program begins a rebuild, which the older one cannot continue. */
    private Rebuild beginAndRollBack(TestProcess older) {
        append(30);
        settle(older);
        Semaphore[] blocked = new Semaphore[1];
        TestProcess newer = process("b", models -> {
            Tally tally = new Tally(log, models, 2, 1);
            blocked[0] = block(tally, 12);
            return tally;
        });
        eventually().until(() -> newer.rebuilds.latest().getFirst().done() >= 10);
        Rebuild rebuild = newer.rebuilds.latest().getFirst();
        newer.rebuilds.pause(rebuild.id());
        ReadModelProcessor processor = (ReadModelProcessor) newer.processor();
        eventually().until(() -> processor.followed(2).isEmpty());
        blocked[0].release();
        eventually().until(() -> owner(2).isEmpty());
        close(newer);
        older.rebuilds.resume(rebuild.id());
        return rebuild;
    }

    /** Lets time pass for everything that version 2, or the only version, has recorded. */
    private void passes(String time) {
        log.sql().update("UPDATE log.read_model_version SET since = since - ?::interval WHERE state = 'FILLING'", time);
        log.sql().update("UPDATE log.rebuild SET since = since - ?::interval", time);
        log.sql()
                .update(
                        "UPDATE log.token SET time_stamp = to_json(time_stamp::timestamptz - ?::interval) #>> '{}' FROM"
                                + " log.read_model_version WHERE state = 'FILLING' AND processor_name = model || '@' || version",
                        time);
    }

    private void leavesNothing(TestProcess older) {
        eventually().until(() -> !schemaExists(2) && processors().equals(List.of("tally@1")));
        assertReads(older, 1, 30);
    }
}
