package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesDeleted;

/** The rows that were deleted because they had been kept long enough. It reads each event of the history once. */
final class DeletedAccesses {

    private final AnchorHistory history;
    private long next;
    private long to;

    DeletedAccesses(AnchorHistory history) {
        this.history = history;
    }

    /** The number of the last deleted row that the event log tells of by now; 0 if there is none. */
    synchronized long to() {
        next = history.forEachFrom(next, event -> {
            if (event instanceof AccessesDeleted deleted) {
                to = Math.max(to, deleted.to());
            }
        });
        return to;
    }
}
