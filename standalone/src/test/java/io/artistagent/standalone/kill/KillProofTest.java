package io.artistagent.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.TestSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run of {@code scripts/prove-kill}. */
class KillProofTest {

    @TempDir
    Path directory;

    @Test
    void after_a_kill_every_acknowledged_command_is_in_the_log_once_and_the_api_agrees() throws Exception {
        // So that a retry does not wait a minute for a request that a killed process had begun
        List<String> options = List.of(
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dartist-agent.idempotency.running=3s");

        Path data = directory.resolve("data");
        TestSystem.prepareRealm(data);
        Report report = new KillProof(data, 200, 1, 8, options).run();

        assertThat(report.flaws()).isEmpty();
    }
}
