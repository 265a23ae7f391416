package io.artistagent.api;

/** The bulkhead has no place left for more costly work. */
public final class TooBusy extends RuntimeException {

    TooBusy() {
        super("too busy", null, false, false);
    }
}
