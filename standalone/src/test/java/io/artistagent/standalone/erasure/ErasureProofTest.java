package io.artistagent.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.kill.Report;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@code scripts/prove-erasure}. */
class ErasureProofTest {

    @TempDir
    Path directory;

    @Test
    void of_a_person_who_is_erased_nothing_is_left_in_any_table_file_or_log_and_nobody_else_loses_anything()
            throws Exception {
        // For minutes only, code that is compiled quickly is better than quick code
        List<String> options = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

        Path data = directory.resolve("data");
        TestKeycloak.prepare(data.resolve("keycloak"));
        Report report = new ErasureProof(data, 2, 20, 1, options).run();

        assertThat(report.flaws()).isEmpty();
    }
}
