package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A version that lacks events does not take over until they are handled. */
class FailedRebuildTest extends ReadModelTestBase {

    private static void refuse(TestProcess process) {
        process.tally.meanwhile = event -> {
            if (event.number() == 7) {
                throw new IllegalStateException("refused");
            }
        };
    }

    private static void accept(TestProcess process) {
        process.tally.meanwhile = event -> {};
    }

    /** How often the first event that was set aside has failed. */
    private int attempts() {
        return log.sql()
                .queryForObject(
                        "SELECT attempts FROM log.dead_letter WHERE processor_name = 'tally@2' ORDER BY global_index LIMIT 1",
                        Integer.class);
    }

    private Rebuild failedAt(TestProcess process) {
        refuse(process);
        Rebuild rebuild = process.begin();
        becomes(process, rebuild, Rebuild.State.FAILED);
        assertThat(process.find(rebuild).problems())
                .singleElement()
                .asString()
                .startsWith("Version 2 has set 23 events aside");
        assertThat(process.tally.version()).isEqualTo(1);
        return rebuild;
    }

    @Test
    void a_resumed_rebuild_retries_its_events_and_takes_over() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Rebuild rebuild = failedAt(process);

        accept(process);
        assertThat(process.rebuilds.resume(rebuild.id())).isTrue();
        becomes(process, rebuild, Rebuild.State.DONE);
        assertThat(process.find(rebuild).problems()).isEmpty();
        assertReads(process, 2, 30);
    }

    @Test
    void a_resumed_rebuild_fails_again_only_after_its_events_have_failed_again() {
        append(30);
        TestProcess process = process("a");
        settle(process);
        Rebuild rebuild = failedAt(process);
        int before = attempts();

        assertThat(process.rebuilds.resume(rebuild.id())).isTrue();
        becomes(process, rebuild, Rebuild.State.FAILED);
        assertThat(attempts()).isEqualTo(before + 1);
        assertThat(process.rebuilds.cancel(rebuild.id())).isTrue();
        assertReads(process, 1, 30);
    }

    @Test
    void it_does_not_matter_which_process_is_asked_to_resume_a_rebuild() {
        append(30);
        TestProcess one = process("a");
        TestProcess other = process("b");
        settle(one);
        refuse(other);
        Rebuild rebuild = failedAt(one);

        accept(one);
        accept(other);
        TestProcess bystander = owner(2).equals("a") ? other : one;
        assertThat(bystander.rebuilds.resume(rebuild.id())).isTrue();
        becomes(bystander, rebuild, Rebuild.State.DONE);
        assertReads(one, 2, 30);
        assertReads(other, 2, 30);
    }

    @Test
    void a_failed_rebuild_can_be_resumed_after_a_restart() {
        append(30);
        TestProcess faulty = process("a");
        settle(faulty);
        Rebuild rebuild = failedAt(faulty);
        close(faulty);

        TestProcess corrected = process("b");
        eventually().until(() -> owner(2).equals("b"));
        Awaitility.await()
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(() -> corrected.state(rebuild) == Rebuild.State.FAILED);
        assertReads(corrected, 1, 30);

        assertThat(corrected.rebuilds.resume(rebuild.id())).isTrue();
        becomes(corrected, rebuild, Rebuild.State.DONE);
        assertReads(corrected, 2, 30);
    }
}
