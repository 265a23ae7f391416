package io.artistagent.benchmarks.measure;

/**
 * Something that is measured in turn with others.
 *
 * @param name as in the results
 * @param round one measurement
 */
public record Contestant(String name, Round round) {

    /** One measurement. */
    @FunctionalInterface
    public interface Round {

        /** How much it did in a second. */
        double measure() throws Exception;
    }
}
