package io.artistagent.api;

/** So much costly work is under way that there is no place for more. */
public final class TooBusy extends RuntimeException {

    TooBusy() {
        super("too busy", null, false, false);
    }
}
