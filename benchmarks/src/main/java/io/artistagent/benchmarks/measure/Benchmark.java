package io.artistagent.benchmarks.measure;

import io.artistagent.benchmarks.fixture.Stores;
import java.util.List;

/** A benchmark with its results. */
public interface Benchmark {

    /** Returns the name that selects the benchmark. */
    String name();

    /** Runs the benchmark on empty, durable stores. */
    List<Result> run(Stores stores) throws Exception;
}
