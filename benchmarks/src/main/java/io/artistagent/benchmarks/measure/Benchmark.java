package io.artistagent.benchmarks.measure;

import io.artistagent.benchmarks.fixture.Stores;
import java.util.List;

/** One row of measurements. */
public interface Benchmark {

    /** The name by which it is called. */
    String name();

    /** Measures, on stores that are empty and durable. */
    List<Result> run(Stores stores) throws Exception;
}
