package io.artistagent.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.kill.Report;
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
        Report report = new ErasureProof(directory.resolve("data"), 5, 50, 1, List.of("-Xmx512m")).run();

        assertThat(report.flaws()).isEmpty();
    }
}
