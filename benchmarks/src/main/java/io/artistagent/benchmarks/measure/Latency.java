package io.artistagent.benchmarks.measure;

import java.util.List;

/** Durations of calls. */
public final class Latency {

    private static final double NANOS_PER_MILLI = 1e6;

    private Latency() {}

    /** The duration in milliseconds that 99 of 100 calls did not exceed. */
    public static double p99(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * 99L / 100)) / NANOS_PER_MILLI;
    }
}
