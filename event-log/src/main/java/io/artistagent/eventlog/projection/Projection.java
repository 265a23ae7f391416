package io.artistagent.eventlog.projection;

/**
 * A read model that follows the log. The handlers of its processing group see every event once in effect, in the order of the log.
 *
 * @param name the processing group, which is also the processor's name
 * @param batchSize how many events share one transaction at most
 * @param segments into how many parts the projection is divided, each with the events of its own aggregates, so that several processes
 *     may share the work
 * @param segmentsHere how many of them one process takes
 */
public record Projection(String name, int batchSize, int segments, int segmentsHere) {

    /** A projection that one process keeps. */
    public Projection(String name, int batchSize) {
        this(name, batchSize, 1, Integer.MAX_VALUE);
    }
}
