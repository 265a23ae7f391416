package io.artistagent.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.TestSystem;
import io.artistagent.standalone.kill.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run of {@code scripts/prove-erasure}. */
class ErasureProofTest {

    @TempDir
    Path directory;

    @Test
    void no_data_of_an_erased_person_is_left_and_no_one_else_loses_data() throws Exception {
        // For a run of a few minutes, quick compilation matters more than quick code
        List<String> options = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

        Path data = directory.resolve("data");
        TestSystem.prepareRealm(data);
        Report report = new ErasureProof(data, 2, 20, 1, options).run();

        assertThat(report.flaws()).isEmpty();
    }
}
