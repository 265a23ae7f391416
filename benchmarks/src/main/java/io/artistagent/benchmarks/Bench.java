package io.artistagent.benchmarks;

import io.artistagent.benchmarks.append.AppendBenchmark;
import io.artistagent.benchmarks.audit.AuditBenchmark;
import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.growth.GrowthBenchmark;
import io.artistagent.benchmarks.growth.LayoutBenchmark;
import io.artistagent.benchmarks.ledger.LedgerBenchmark;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Result;
import io.artistagent.benchmarks.replay.ReplayBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the named benchmarks, or all of them, prints a table and writes the results to files. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new AppendBenchmark(),
            new ReplayBenchmark(),
            new GrowthBenchmark(),
            new LedgerBenchmark(),
            new AuditBenchmark());
    private static final List<Benchmark> BY_NAME_ONLY = List.of(new LayoutBenchmark());
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Bench() {}

    static void main(String[] names) {
        List<Benchmark> chosen =
                names.length == 0 ? ALL : Arrays.stream(names).map(Bench::named).toList();
        System.out.printf(
                "%d processors, JDK %s, %s, PostgreSQL with fsync and synchronous_commit on%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        try {
            for (Benchmark benchmark : chosen) {
                try (Stores stores = new Stores()) {
                    write(benchmark.name(), benchmark.run(stores));
                }
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            // Threads of the measured systems may still be running
            System.exit(1);
        }
        System.exit(0);
    }

    private static Benchmark named(String name) {
        return Stream.concat(ALL.stream(), BY_NAME_ONLY.stream())
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no benchmark " + name + ". Choose one of "
                        + ALL.stream().map(Benchmark::name).toList() + "."));
    }

    private static void write(String name, List<Result> results) throws Exception {
        System.out.printf("%n%s%n", name);
        results.forEach(Result::print);
        Path directory = Files.createDirectories(Path.of("benchmarks/target/results"));
        Files.write(directory.resolve(name + ".json"), JSON.writeValueAsBytes(results));
    }
}
