package io.artistagent.benchmarks.measure;

/**
 * A system that is measured in turn with others.
 *
 * @param name its name in the results
 * @param round performs one measurement
 */
public record Contestant(String name, Round round) {

    /** One measurement. */
    @FunctionalInterface
    public interface Round {

        Throughput measure() throws Exception;
    }
}
