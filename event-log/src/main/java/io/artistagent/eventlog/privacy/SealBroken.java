package io.artistagent.eventlog.privacy;

/** A sealed field that was changed, or that belongs somewhere else. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken() {
        super("A sealed field does not open here.");
    }
}
