package io.artistagent.api;

/** A read model still does not include the caller's write after the maximum wait. */
final class NotConsistentYet extends RuntimeException {

    NotConsistentYet() {
        super("not consistent yet", null, false, false);
    }
}
