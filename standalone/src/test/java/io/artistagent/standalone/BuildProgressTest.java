package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of a build, as the Makefile's commands show it. */
class BuildProgressTest {

    @Test
    void each_module_of_the_build_is_shown_by_its_full_name() throws Exception {
        assertThat(shown(
                        "[INFO] Building Artist Agent 0.1.0-SNAPSHOT                              [1/12]",
                        "[INFO]   from pom.xml",
                        "[INFO] Building event-log 0.1.0-SNAPSHOT                                 [3/12]",
                        "[INFO] Building jar: event-log.jar"))
                .containsExactly("  1 of 12  Artist Agent", "  3 of 12  event-log");
    }

    @Test
    void test_counts_are_shown_class_by_class() throws Exception {
        assertThat(shown("[INFO] Tests run: 3, Failures: 0 -- in a.B", "[INFO] Tests run: 3, Failures: 0"))
                .containsExactly("    Tests run: 3, Failures: 0 -- in a.B");
    }

    @Test
    void a_test_run_ends_with_the_slowest_classes_of_each_module(@TempDir Path modules) throws Exception {
        Path began = Files.createFile(modules.resolve("began"));
        Files.setLastModifiedTime(began, FileTime.from(Instant.EPOCH));
        report(modules, "domain", "a.QuickTest", "0.4", 3);
        report(modules, "web", "a.b.SlowTest", "1,061.2", 12);
        report(modules, "web", "a.b.OtherTest", "2.6", 1);
        Path old = report(modules, "web", "a.b.OfEarlierTest", "99.0", 1);
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH.minusSeconds(60)));

        Process script = new ProcessBuilder(
                        "sh",
                        "../scripts/test-times",
                        began.toString(),
                        modules.resolve("domain").toString(),
                        modules.resolve("web").toString())
                .start();

        assertThat(script.inputReader(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Seconds in tests, by module, with the slowest classes:",
                        "   1064  web                 13 tests  SlowTest 1061, OtherTest 3",
                        "      0  domain               3 tests  QuickTest 0");
    }

    private static Path report(Path modules, String module, String name, String seconds, int tests) throws IOException {
        Path reports = Files.createDirectories(modules.resolve(module).resolve("target/surefire-reports"));
        return Files.writeString(
                reports.resolve("TEST-" + name + ".xml"),
                "<?xml version=\"1.0\"?>\n<testsuite version=\"3.0.2\" name=\"%s\" time=\"%s\" tests=\"%d\" errors=\"0\">\n</testsuite>\n"
                        .formatted(name, seconds, tests));
    }

    private static List<String> shown(String... said) throws IOException {
        Process awk = new ProcessBuilder("awk", "-f", "../scripts/progress.awk").start();
        try (BufferedWriter maven = awk.outputWriter(StandardCharsets.UTF_8)) {
            maven.write(String.join("\n", said) + "\n");
        }
        return awk.inputReader(StandardCharsets.UTF_8).lines().toList();
    }
}
