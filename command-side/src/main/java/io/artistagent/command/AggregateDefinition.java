package io.artistagent.command;

/**
 * An aggregate of a room, which offers it as a bean: the framework learns of it here, since the aggregate itself knows nothing of Spring.
 *
 * @param eventsPerSnapshot after how many events a snapshot is stored, so that a command need not read a long history; 0 if none is
 */
public record AggregateDefinition<T>(Class<T> type, int eventsPerSnapshot) {

    public AggregateDefinition {
        if (eventsPerSnapshot < 0) {
            throw new IllegalArgumentException("A snapshot follows one event or more.");
        }
    }

    /** An aggregate whose history stays short. */
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
