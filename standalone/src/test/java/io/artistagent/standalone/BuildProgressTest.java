package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the commands of the Makefile show of a build. */
class BuildProgressTest {

    @Test
    void each_part_of_the_build_is_shown_by_its_whole_name() throws Exception {
        assertThat(shown(
                        "[INFO] Building Artist Agent 0.1.0-SNAPSHOT                              [1/12]",
                        "[INFO]   from pom.xml",
                        "[INFO] Building event-log 0.1.0-SNAPSHOT                                 [3/12]",
                        "[INFO] Building jar: event-log.jar"))
                .containsExactly("  1 of 12  Artist Agent", "  3 of 12  event-log");
    }

    @Test
    void tests_are_counted_class_by_class() throws Exception {
        assertThat(shown("[INFO] Tests run: 3, Failures: 0 -- in a.B", "[INFO] Tests run: 3, Failures: 0"))
                .containsExactly("    Tests run: 3, Failures: 0 -- in a.B");
    }

    private static List<String> shown(String... said) throws IOException {
        Process awk = new ProcessBuilder("awk", "-f", "../scripts/progress.awk").start();
        try (var maven = awk.outputWriter(StandardCharsets.UTF_8)) {
            maven.write(String.join("\n", said) + "\n");
        }
        return awk.inputReader(StandardCharsets.UTF_8).lines().toList();
    }
}
