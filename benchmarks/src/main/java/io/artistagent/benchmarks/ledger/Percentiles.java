package io.artistagent.benchmarks.ledger;

import io.artistagent.benchmarks.measure.Result;
import java.util.List;
import java.util.Map;

/** Percentiles of durations as results. */
final class Percentiles {

    private Percentiles() {}

    /**
     * Makes a result.
     *
     * @param share for example 0.99
     */
    static Result of(String what, List<Double> millis, double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        double value = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return Result.of("%s, p%.0f of %d".formatted(what, 100 * share, sorted.size()), "ms", List.of(value), Map.of());
    }
}
