package io.artistagent.eventlog.privacy;

/** A sealed field that was changed or moved. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken() {
        super("Cannot open a sealed field: it was changed or moved.");
    }
}
