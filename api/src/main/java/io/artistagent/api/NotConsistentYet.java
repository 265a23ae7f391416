package io.artistagent.api;

/** A projection does not include the caller's write yet, though it was given time. */
final class NotConsistentYet extends RuntimeException {

    NotConsistentYet() {
        super("not consistent yet", null, false, false);
    }
}
