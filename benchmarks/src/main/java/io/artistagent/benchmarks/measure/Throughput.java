package io.artistagent.benchmarks.measure;

/**
 * What one measurement achieved.
 *
 * @param operations the number of commands or events
 * @param seconds the duration
 */
public record Throughput(long operations, double seconds) {

    public double perSecond() {
        return operations / seconds;
    }
}
