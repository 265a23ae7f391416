package io.artistagent.command.aggregates;

/**
 * Registers an aggregate type with the framework. A feature offers it as a bean because the aggregate itself does not depend on Spring.
 *
 * @param eventsPerSnapshot the number of events after which a snapshot is stored to keep loading fast; 0 disables snapshots
 */
public record AggregateDefinition<T>(Class<T> type, int eventsPerSnapshot) {

    public AggregateDefinition {
        if (eventsPerSnapshot < 0) {
            throw new IllegalArgumentException("The number of events per snapshot must not be negative.");
        }
    }

    /** Defines an aggregate whose history stays short. */
    public static <T> AggregateDefinition<T> withoutSnapshots(Class<T> type) {
        return new AggregateDefinition<>(type, 0);
    }

    public static <T> AggregateDefinition<T> withSnapshotEvery(int events, Class<T> type) {
        return new AggregateDefinition<>(type, events);
    }

    boolean hasSnapshots() {
        return eventsPerSnapshot > 0;
    }
}
