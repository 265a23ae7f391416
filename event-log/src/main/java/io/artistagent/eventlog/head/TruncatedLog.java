package io.artistagent.eventlog.head;

/**
 * The log has lost events that this process has read, for example after a failover to a replica that had not received all of them. The
 * lost indexes are assigned again, so a reader that continued from its position would miss the events that are appended there.
 */
public final class TruncatedLog extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final long index;

    /** @param index the index of the last event that was read */
    TruncatedLog(long index) {
        super("The log was truncated: event " + index
                + ", which this process has read, is gone or has been replaced. Projections no"
                + " longer follow the log. Stop all processes, start them again and rebuild the projections; see"
                + " docs/en/operating.md, A log that has lost its end.");
        this.index = index;
    }

    /** The same failure with the stack trace of a later caller. */
    TruncatedLog again() {
        return new TruncatedLog(index);
    }
}
