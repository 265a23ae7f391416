package io.artistagent.eventlog.access;

/** The rows that were deleted because they had been kept long enough. It looks at each event of the history once. */
final class DeletedAccesses {

    private final AnchorHistory history;
    private long next;
    private long to;

    DeletedAccesses(AnchorHistory history) {
        this.history = history;
    }

    /** The number of the last deleted row that the event log tells of by now; 0 if there is none. */
    synchronized long to() {
        next = history.forEachDeletionFrom(next, deleted -> to = Math.max(to, deleted.to()));
        return to;
    }
}
