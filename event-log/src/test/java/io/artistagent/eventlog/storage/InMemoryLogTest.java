package io.artistagent.eventlog.storage;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The contract for the framework's in-memory log. */
class InMemoryLogTest implements LogContract {

    private final EventStorageEngine log = new InMemoryEventStorageEngine();

    @Override
    public EventStorageEngine log() {
        return log;
    }

    @Override
    public boolean detectsConflicts() {
        return false;
    }
}
