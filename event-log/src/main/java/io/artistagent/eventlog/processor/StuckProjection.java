package io.artistagent.eventlog.processor;

/** A projection repeats something that fails, and does nothing else meanwhile. */
public final class StuckProjection extends IllegalStateException {

    private static final long serialVersionUID = 1;

    StuckProjection() {
        super("The projection repeats something that fails, and does nothing else meanwhile.");
    }
}
