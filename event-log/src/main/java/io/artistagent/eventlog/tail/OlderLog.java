package io.artistagent.eventlog.tail;

/**
 * The log has lost events that this process has read, as after a failover to a replica that had not received everything. Their indexes
 * are given away once more, and whoever went on from where it stands would pass over what is appended there.
 */
public final class OlderLog extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final long index;

    /** @param index of the last event that was read */
    OlderLog(long index) {
        super("The log is older than what was read of it: event " + index
                + " is gone, or is another one now. Nothing is followed any"
                + " more. Stop every process, start them again, and have the projections built anew; see docs/en/operating.md,"
                + " A log that has lost its end.");
        this.index = index;
    }

    /** The same, for whoever comes upon it later. */
    OlderLog again() {
        return new OlderLog(index);
    }
}
