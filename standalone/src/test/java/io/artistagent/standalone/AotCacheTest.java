package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how {@code make dev} builds its AOT cache: the real scripts, in a checkout whose program only prints that it has started. */
class AotCacheTest {

    private static final String PROGRAM = """
            package io.artistagent.standalone;
            class Standalone {
                public static void main(String[] arguments) {
                    System.out.println("started " + io.artistagent.part.Part.NAME.get());
                }
            }
            """;
    private static final String PART = """
            package io.artistagent.part;
            public class Part {
                public static final java.util.function.Supplier<String> NAME = () -> "with its part";
            }
            """;

    @TempDir
    Path checkout;

    private Path cache;

    @BeforeEach
    void build() throws Exception {
        cache = checkout.resolve("standalone/target/aot/cache");
        Path part = compiled("part", "Part", PART);
        compiled("standalone", "Standalone", PROGRAM);
        Files.writeString(checkout.resolve("standalone/target/class-path"), part.toString());
        for (String script : List.of("start", "aot-cache", "java-home")) {
            Path copy = checkout.resolve("scripts").resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("../scripts").resolve(script), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void the_second_start_records_and_the_third_uses_the_cache() throws Exception {
        start();
        assertThat(loaded()).contains("Standalone source: file:").doesNotContain(".jar");
        assertThat(checkout.resolve("standalone/target/aot/jars")).doesNotExist();

        startAndBuildTheCache();
        assertThat(loaded()).contains("aot/jars/standalone.jar");
        assertThat(cache).isNotEmptyFile();
        assertThat(cache.resolveSibling("training")).doesNotExist();

        start();
        assertThat(loaded())
                .contains("Standalone source: shared objects file")
                .contains("Part source: shared objects file");
    }

    @Test
    void a_broken_cache_is_silently_ignored() throws Exception {
        start();
        startAndBuildTheCache();
        byte[] whole = Files.readAllBytes(cache);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        for (byte[] broken : List.of(new byte[0], "no cache".getBytes(StandardCharsets.UTF_8), half)) {
            Files.write(cache, broken);

            start();

            assertThat(loaded()).contains("Standalone source: file:");
        }
    }

    @Test
    void a_new_build_discards_the_cache_of_the_previous_one() throws Exception {
        start();
        startAndBuildTheCache();
        Files.setLastModifiedTime(
                checkout.resolve("standalone/target/class-path"),
                FileTime.from(Instant.now().plusSeconds(1)));

        start();

        assertThat(loaded()).contains("Standalone source: file:").doesNotContain(".jar");
        assertThat(cache).doesNotExist();
    }

    @Test
    void an_incomplete_recording_is_repeated() throws Exception {
        start();
        Files.writeString(cache.resolveSibling("training.1"), "half of it");
        buildTheCache(1_000_000_000);
        assertThat(cache).doesNotExist();
        Files.writeString(cache.resolveSibling("training"), "half of it");
        buildTheCache(1_000_000_000);
        assertThat(cache).doesNotExist();

        startAndBuildTheCache();

        assertThat(cache).isNotEmptyFile();
    }

    private void startAndBuildTheCache() throws Exception {
        buildTheCache(start());
    }

    /** Runs the script as {@link AfterStop} does. */
    private void buildTheCache(long watched) throws Exception {
        String jars = "standalone/target/aot/jars/standalone.jar:standalone/target/aot/jars/part.jar";
        run("scripts/aot-cache", Long.toString(watched), jars, "-XX:+UseCompactObjectHeaders");
    }

    /** Starts the program from another directory, as make -C does, and checks its output. */
    private long start() throws Exception {
        return run("scripts/start", "-XX:+UseCompactObjectHeaders", "-Xlog:class+load:file=" + log());
    }

    private long run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(checkout.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo(script.endsWith("start") ? "started with its part\n" : "");
        return process.pid();
    }

    private Path log() {
        return checkout.resolve("loaded");
    }

    private String loaded() throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(log()).stream()
                        .filter(line -> line.contains("io.artistagent"))
                        .toList());
    }

    private Path compiled(String module, String name, String source) throws IOException {
        Path file = checkout.resolve(name + ".java");
        Files.writeString(file, source);
        Path classes = checkout.resolve(module).resolve("target/classes");
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        int failed = javac.run(
                System.out,
                System.err,
                "-cp",
                checkout.resolve("part/target/classes").toString(),
                "-d",
                classes.toString(),
                file.toString());
        assertThat(failed).isZero();
        return classes;
    }
}
