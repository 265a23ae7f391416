package io.artistagent.eventlog;

/**
 * A read model that follows the log. The handlers of its processing group see every event once in effect, in the order of the log.
 *
 * @param name the processing group, which is also the processor's name
 * @param batchSize how many events share one transaction at most
 */
public record Projection(String name, int batchSize) {}
